package jp.musubi.app.web.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.app.web.form.FieldSpec;
import jp.musubi.app.web.form.Labels;
import jp.musubi.app.web.form.RecordFields;
import jp.musubi.app.web.page.Show;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.RecordType;

/** Fields of stored events as people read them. */
final class ChangeText {
    /** Fields that belong to no form, and the types among which their codes are looked for. */
    private static final Map<String, List<String>> CODED = Map.ofEntries(
            Map.entry("kind", List.of("ContactKind", "OrganizationKind")),
            Map.entry("roles", List.of("Role")),
            Map.entry("account", List.of("Account")),
            Map.entry("trigger", List.of("MatchTrigger")),
            Map.entry("promise", List.of("PromiseState")),
            Map.entry("answer", List.of("NeedAnswer")),
            Map.entry("reason", List.of("RematchReason")),
            Map.entry("by", List.of("ProposedBy")),
            Map.entry("placing", List.of("Placing")),
            Map.entry("demo", List.of("Boolean")),
            Map.entry("disclosure", List.of("Disclosure")),
            Map.entry("field", List.of("Field")),
            Map.entry("closeReason", List.of("NeedCloseReason")),
            Map.entry("dismissReason", List.of("DismissReason")));

    private static final Map<RecordType, String> STATES = Map.of(
            RecordType.SEED, "SeedState",
            RecordType.NEED, "NeedState",
            RecordType.PAIRING, "PairingState",
            RecordType.TERM, "TermState",
            RecordType.REMATCH, "RematchState",
            RecordType.MATCHER, "MatcherState");

    private ChangeText() {}

    /** The type of record that an event is of: a need's history also tells of its pairings and contacts. */
    static RecordType typeOf(String event, RecordType otherwise) {
        if (event.startsWith("Promise")) {
            return RecordType.CONTACT;
        }
        return Stream.of(RecordType.values())
                .filter(type -> event.toLowerCase(java.util.Locale.ROOT).startsWith(type.code()))
                .findFirst()
                .orElse(otherwise);
    }

    static String label(Show show, RecordType type, String field) {
        return Stream.of(type.code(), "record", "event")
                .map(prefix -> Labels.field(show, prefix, field))
                .filter(label -> !label.equals(field))
                .findFirst()
                .orElse(field);
    }

    /** One stored text; several lines are the items of a list. */
    static String value(Show show, RecordType type, String field, String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        Optional<FieldSpec> spec = spec(type, field);
        return Arrays.stream(text.split("\n", -1))
                .map(line -> spec.map(known -> Labels.value(show, known, line))
                        .orElseGet(() -> other(show, type, field, line)))
                .collect(Collectors.joining("\n"));
    }

    private static String other(Show show, RecordType type, String field, String text) {
        List<String> types = field.equals("state")
                ? Optional.ofNullable(STATES.get(type)).map(List::of).orElse(List.of("SeedState"))
                : CODED.getOrDefault(field, List.of());
        for (String coded : types) {
            String label = show.label(coded, text);
            if (!label.equals(coded + "." + text)) {
                return label;
            }
        }
        boolean day = text.matches("\\d{4}-\\d{2}-\\d{2}");
        return day ? Dates.read(text).map(show::date).orElse(text) : text;
    }

    private static Optional<FieldSpec> spec(RecordType type, String field) {
        return switch (type) {
            case SEED -> find(RecordFields.SEED, field);
            case NEED -> find(RecordFields.NEED, field);
            case PAIRING, CONTACT, ORGANIZATION, PERSON, CLUSTER, TERM, REMATCH, MATCHER -> Optional.empty();
        };
    }

    private static Optional<FieldSpec> find(RecordFields fields, String name) {
        return fields.all().stream().filter(spec -> spec.name().equals(name)).findFirst();
    }
}
