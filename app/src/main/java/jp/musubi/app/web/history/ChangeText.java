package jp.musubi.app.web.history;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.app.input.Dates;
import jp.musubi.app.web.form.FieldSpec;
import jp.musubi.app.web.form.Labels;
import jp.musubi.app.web.form.RecordFields;
import jp.musubi.app.web.page.Show;
import jp.musubi.language.RecordType;

/** Fields of stored events as people read them. */
final class ChangeText {
    /** Fields of events that are no fields of a form, and the type of their codes. */
    private static final Map<String, String> CODED = Map.of(
            "disclosure", "Disclosure",
            "reason", "DismissReason",
            "kind", "ContactKind",
            "role", "Role",
            "by", "ProposedBy",
            "trigger", "MatchTrigger",
            "state", "PairingState");

    private ChangeText() {}

    static String label(Show show, RecordType type, String path) {
        String field = plain(path);
        String own = Labels.field(show, type.code(), field);
        return own.equals(field) ? Labels.field(show, "event", field) : own;
    }

    /** One stored text; several lines are the items of a list. */
    static String value(Show show, RecordType type, String path, String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String field = plain(path);
        Optional<FieldSpec> spec = fields(type, field);
        return Arrays.stream(text.split("\n", -1))
                .map(line ->
                        spec.map(known -> Labels.value(show, known, line)).orElseGet(() -> coded(show, field, line)))
                .collect(Collectors.joining("\n"));
    }

    /** A reason: the label of its code when it is one, otherwise the words themselves. */
    static String why(Show show, String why) {
        return Arrays.stream(new String[] {"DismissReason", "NeedCloseReason", "MatchTrigger"})
                .filter(type -> !show.label(type, why).equals(type + "." + why))
                .map(type -> show.label(type, why))
                .findFirst()
                .orElse(why);
    }

    private static String coded(Show show, String field, String text) {
        String type = CODED.get(field);
        if (type != null && !show.label(type, text).equals(type + "." + text)) {
            return show.label(type, text);
        }
        boolean day = text.matches("\\d{4}-\\d{2}-\\d{2}");
        return day ? Dates.read(text).map(show::date).orElse(text) : text;
    }

    private static Optional<FieldSpec> fields(RecordType type, String field) {
        return switch (type) {
            case SEED -> find(RecordFields.SEED, field);
            case NEED -> find(RecordFields.NEED, field);
            case PAIRING, CONTACT, ORGANIZATION, PERSON, CLUSTER -> Optional.empty();
        };
    }

    private static Optional<FieldSpec> find(RecordFields fields, String name) {
        return fields.all().stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    private static String plain(String path) {
        return path.startsWith("content.") ? path.substring("content.".length()) : path;
    }
}
