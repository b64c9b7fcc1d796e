package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.app.TestServer;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.Node;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.HistoryEntry.FieldChange;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Of every record of the demo the auditor, and who registered it, is told what stands in {@code history/demo.txt}, event by
 * event, or more. That file was first written by a program that wrote down the meaning of each event a second time. Its first
 * lines name the lists of fields told, its next ones the courses of events; then each record has a line: which course, and
 * the beginning of a digest of what is told of each event. Who changes the demo's data copies the file that this test writes.
 */
class DemoHistoryTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "history", "demo.txt");
    private static final Path SHOWN = Path.of("target", "demo-history.txt");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Map<String, Viewer> OWNERS = Map.of(
            "researcher", Viewer.person(new PersonId("demo-kenkyu"), Set.of(Role.RESEARCHER)),
            "company", Viewer.person(new PersonId("demo-kigyou"), Set.of(Role.COMPANY)),
            "intermediary", Viewer.person(new PersonId("demo-ginkou"), Set.of(Role.INTERMEDIARY)));

    private static Node node;
    private static long head;
    private static LocalDate founded;

    /** All that is told, in the order of the log: to whom, of which record, what. */
    private static final List<Told> TOLD = new ArrayList<>();

    private record Told(String reader, RecordRef record, List<HistoryEntry> entries) {
        String course(List<String> shapes) {
            StringBuilder course = new StringBuilder(record.type().code() + " to " + reader + ":");
            for (int i = 0; i < entries.size(); i++) {
                course.append(' ').append(entries.get(i).type()).append('/').append(shapes.get(i));
            }
            return course.toString();
        }
    }

    @BeforeAll
    static void ask() {
        node = TestServer.demo().node();
        head = TestServer.demoHead();
        List<StoredEvent> events = node.log().read(0, Math.toIntExact(head));
        founded = LocalDate.ofInstant(events.getFirst().time(), Today.ZONE);
        Set<RecordRef> records = events.stream()
                .map(stored -> Projection.open(node.codec(), stored).event().subject())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (RecordRef record : records) {
            ask("auditor", Viewer.person(new PersonId("demo-kansa"), Set.of(Role.AUDITOR)), record);
            if (record.type() == RecordType.SEED || record.type() == RecordType.NEED) {
                new TreeSet<>(OWNERS.keySet()).forEach(owner -> ask(owner, OWNERS.get(owner), record));
            }
        }
    }

    private static void ask(String reader, Viewer viewer, RecordRef record) {
        List<HistoryEntry> entries = node.questions().ask(new ReadHistory(viewer, record, head));
        if (!entries.isEmpty()) {
            TOLD.add(new Told(reader, record, entries));
        }
    }

    @Test
    void entryByEntryTheSameOrMoreIsTold() throws IOException {
        write();
        Map<String, String> named = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(EXPECTED)) {
            String[] parts = line.split(" = ", 2);
            if (parts.length == 2) {
                named.put(parts[0], parts[1]);
            } else {
                lines.add(line);
            }
        }
        assertThat(TOLD).hasSameSizeAs(lines).hasSizeGreaterThan(4_000);

        // The matcher may begin before all needs are open: how pairings stand among the others is a matter of time.
        lines.sort(Comparator.comparing(line -> named.get(line.split(" ")[0]).startsWith("pairing ")));
        Deque<String> records = new ArrayDeque<>(lines);
        List<Told> inOrder = new ArrayList<>(TOLD);
        inOrder.sort(Comparator.comparing(told -> told.record().type() == RecordType.PAIRING));
        for (Told told : inOrder) {
            String[] line = records.remove().split(" ");
            String course = named.get(line[0]);
            List<String> shapes = Pattern.compile("/(\\w+)")
                    .matcher(course)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(told.course(shapes))
                    .as("%s to the %s", told.record(), told.reader())
                    .isEqualTo(course);
            for (int i = 0; i < shapes.size(); i++) {
                HistoryEntry entry = told.entries().get(i);
                List<String> fields = List.of(named.get(shapes.get(i)).split(" "));
                assertThat(digest(entry, fields))
                        .as(
                                "%s of %s to the %s: %s, of which %s was told",
                                entry.type(), told.record(), told.reader(), entry, fields)
                        .isEqualTo(line[i + 1]);
            }
        }
    }

    /** What is told now, in the same form. */
    private static void write() throws IOException {
        Map<List<String>, String> shapes = new LinkedHashMap<>();
        Map<String, String> courses = new LinkedHashMap<>();
        List<String> records = new ArrayList<>();
        for (Told told : TOLD) {
            List<String> own = new ArrayList<>();
            StringBuilder digests = new StringBuilder();
            for (HistoryEntry entry : told.entries()) {
                List<String> fields =
                        entry.changes().stream().map(FieldChange::field).toList();
                own.add(shapes.computeIfAbsent(fields, any -> "F" + shapes.size()));
                digests.append(' ').append(digest(entry, fields));
            }
            records.add(courses.computeIfAbsent(told.course(own), any -> "C" + courses.size()) + digests);
        }
        List<String> lines = new ArrayList<>();
        shapes.forEach((fields, name) -> lines.add(name + " = " + String.join(" ", fields)));
        courses.forEach((course, name) -> lines.add(name + " = " + course));
        lines.addAll(records);
        Files.createDirectories(SHOWN.getParent());
        Files.writeString(SHOWN, String.join("\n", lines) + "\n");
    }

    /** Of an entry as far as these fields go. Dates count from the founding, as the demo's do. */
    private static String digest(HistoryEntry entry, List<String> fields) {
        StringBuilder text = new StringBuilder(entry.subject() + "\n" + entry.why() + "\n" + entry.erased());
        for (String field : fields) {
            entry.changes().stream()
                    .filter(change -> change.field().equals(field))
                    .forEach(change -> text.append('\n')
                            .append(field)
                            .append('\n')
                            .append(change.before())
                            .append('\n')
                            .append(change.after()));
        }
        String dated = DAY.matcher(text)
                .replaceAll(day -> ChronoUnit.DAYS.between(founded, LocalDate.parse(day.group())) + " days");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(dated.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
