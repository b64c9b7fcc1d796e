package jp.musubi.app.leak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.app.TestServer;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Acts;
import jp.musubi.app.kit.api.ActEndpoints;
import jp.musubi.intake.text.Labels;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Personal;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.Role;
import jp.musubi.language.samples.PrintedPart;
import jp.musubi.language.seed.SeedContent;
import org.junit.jupiter.api.Test;

/** What the page about security says of fields and addresses is what the tables say that the application goes by. */
class SecurityPageTest {
    /** Contents whose fields have a table of their own. */
    private static final Map<RecordType, Class<? extends Record>> CONTENTS = new LinkedHashMap<>();

    static {
        CONTENTS.put(RecordType.SEED, SeedContent.class);
        CONTENTS.put(RecordType.NEED, NeedContent.class);
        CONTENTS.put(RecordType.ORGANIZATION, OrganizationContent.class);
    }

    @Test
    void thePageAboutSecurityShowsWhatTheTablesSay() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        CONTENTS.forEach((type, content) -> parts.put("fields of: " + type.code(), fields(type, content)));
        parts.put("what is sealed in events", sealed());
        parts.put("who gets an answer where", addresses());
        parts.put("addresses of acts", acts());
        PrintedPart.hold("security.md", parts);
    }

    private static String fields(RecordType type, Class<? extends Record> content) {
        StringBuilder table = new StringBuilder(
                PrintedPart.head(List.of("", "", "who sees it", "in the log", "matched", "in the masked edition")));
        for (ContentField field : ContentFields.of(content).all()) {
            table.append(PrintedPart.row(List.of(
                    "`" + field.path() + "`",
                    Labels.field(Locale.JAPANESE, type, field.path()) + " "
                            + Labels.field(Locale.ENGLISH, type, field.path()),
                    switch (field.audience()) {
                        case READERS -> "open";
                        case INSIDERS -> "limited";
                        case OFFICE -> "notes";
                    },
                    stored(field),
                    field.matched() == null ? "" : "yes",
                    field.publishable() ? "yes" : "")));
        }
        return table.toString();
    }

    private static String stored(ContentField field) {
        if (field.sort() == ContentField.Sort.ROWS) {
            String within = sealedIn("", field.item()).stream()
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", "));
            boolean personal = Personal.class.isAssignableFrom(field.item());
            return within.isEmpty() ? "plain" : within + " sealed" + (personal ? " under the person's key" : "");
        }
        return field.sealed() ? "sealed" : "plain";
    }

    private static String sealed() {
        Map<String, String> rows = new TreeMap<>();
        EventTypes.all().forEach(event -> {
            Set<String> names = sealedIn("", event);
            if (!names.isEmpty()) {
                rows.put(
                        "`" + event.getSimpleName() + "`",
                        names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
            }
        });
        StringBuilder table = new StringBuilder(PrintedPart.head(List.of("event", "sealed")));
        rows.forEach((event, names) -> table.append(PrintedPart.row(List.of(event, names))));
        return table.toString();
    }

    /** The names of what is sealed in a record, and in records within it that have no table of their own. */
    private static Set<String> sealedIn(String before, Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            if (part.sealed()) {
                names.add(before + part.name());
            } else if (CONTENTS.containsValue(part.type())) {
                names.add("fields of its " + part.name());
            } else if (part.type().isRecord()) {
                names.addAll(sealedIn(before + part.name() + ".", part.type()));
            }
        }
        return names;
    }

    private static String addresses() {
        Map<String, List<Verdict>> byWho =
                Verdict.all().stream().collect(Collectors.groupingBy(Verdict::who, TreeMap::new, Collectors.toList()));
        Map<String, Reader> everybody = everybody();
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(everybody.keySet());
        StringBuilder printed = new StringBuilder(PrintedPart.head(heads));
        byWho.forEach((who, verdicts) -> {
            List<String> cells = new ArrayList<>(List.of(who));
            everybody.values().forEach(reader -> cells.add(verdicts.getFirst().admits(reader) ? "yes" : ""));
            printed.append(PrintedPart.row(cells));
        });
        printed.append('\n');
        byWho.forEach((who, verdicts) -> printed.append(verdicts.stream()
                .map(verdict -> "`" + verdict.route() + "`")
                .collect(Collectors.joining(",\n  ", "- " + who + ":\n  ", "\n"))));
        return printed.toString();
    }

    private static Map<String, Reader> everybody() {
        Map<String, Reader> everybody = new LinkedHashMap<>();
        everybody.put("visitor", new Reader("visitor", null, Set.of(), null, null, null));
        everybody.put("no role", new Reader("no role", "somebody", Set.of(), null, null, null));
        EnumSet.complementOf(EnumSet.of(Role.AUTOMATION))
                .forEach(role -> everybody.put(
                        "`" + role.code() + "`", new Reader(role.code(), "somebody", Set.of(role), null, null, null)));
        return everybody;
    }

    private static String acts() {
        StringBuilder table = new StringBuilder(PrintedPart.head(List.of("command", "interface", "page")));
        Routes.bean(TestServer.shared(), Acts.class).all().stream()
                .flatMap(SecurityPageTest::rows)
                .sorted()
                .forEach(table::append);
        return table.toString();
    }

    private static Stream<String> rows(Act<?, ?> act) {
        return act.paths().stream()
                .map(path -> PrintedPart.row(List.of(
                        "`" + act.command().getSimpleName() + "`",
                        "`POST " + ActEndpoints.V1 + path + "`",
                        act.offer().isElsewhere() ? "" : "`POST " + act.page() + "`")));
    }
}
