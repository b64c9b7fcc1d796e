package jp.musubi.query.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.HistoryFields;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * History tells of a log with every type of event what stands in {@code history/golden-log.txt}, entry by entry, or more.
 * That file was written by a program that wrote down the meaning of each event a second time, apart from its fold.
 */
class HistoryComparedTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "history", "golden-log.txt");

    /** What is told beyond that, by type of event and field. */
    private static final Set<String> MORE = Set.of("PersonRegistered affiliations", "PersonRevised affiliations");

    @TempDir
    private Path folder;

    /** One entry: its heading, and its changes. */
    private record Told(String heading, List<String> changes) {}

    @Test
    void entryByEntryTheSameOrMoreIsTold() throws IOException {
        Map<String, List<Told>> before = parsed(Files.readAllLines(EXPECTED));
        Map<String, List<Told>> now = parsed(told());
        Set<String> more = new LinkedHashSet<>();
        assertThat(before).hasSizeGreaterThan(50);

        before.forEach((record, entries) -> {
            List<Told> told = now.getOrDefault(record, List.of());
            assertThat(told).as(record).hasSizeGreaterThanOrEqualTo(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                String heading = told.get(i).heading();
                assertThat(heading).as(record).isEqualTo(entries.get(i).heading());
                assertThat(told.get(i).changes())
                        .as(record + heading)
                        .containsAll(entries.get(i).changes());
                List<String> beyond = new ArrayList<>(told.get(i).changes());
                beyond.removeAll(entries.get(i).changes());
                beyond.forEach(change -> more.add(heading.split(" ")[2] + change.substring(1, change.indexOf(':'))));
            }
        });
        assertThat(more).isEqualTo(MORE);
    }

    @Test
    void whatIsToldIsAmongTheFieldsOfItsKindOfRecord() {
        try (TestCluster cluster = GoldenLog.cluster(folder)) {
            cluster.project();
            for (GoldenLog.Step step : GoldenLog.events()) {
                for (HistoryEntry entry : cluster.ask(
                        new ReadHistory(Sample.auditor(), step.event().subject(), null))) {
                    assertThat(HistoryFields.all(
                                            QuerySide.KINDS.kind(entry.subject().type()))
                                    .keySet())
                            .as(entry.type())
                            .containsAll(entry.changes().stream()
                                    .map(HistoryEntry.FieldChange::field)
                                    .toList());
                }
            }
        }
    }

    private static Map<String, List<Told>> parsed(List<String> lines) {
        Map<String, List<Told>> records = new LinkedHashMap<>();
        List<Told> entries = new ArrayList<>();
        for (String line : lines) {
            switch (line.charAt(0)) {
                case '=' -> records.put(line, entries = new ArrayList<>());
                case '-' -> entries.add(new Told(line, new ArrayList<>()));
                default -> entries.getLast().changes().add(line);
            }
        }
        return records;
    }

    private List<String> told() {
        List<String> lines = new ArrayList<>();
        try (TestCluster cluster = GoldenLog.cluster(folder)) {
            cluster.project();
            Set<RecordRef> records = new LinkedHashSet<>();
            GoldenLog.events().forEach(step -> records.add(step.event().subject()));
            for (RecordRef record : records) {
                readers(record.type()).forEach((reader, viewer) -> {
                    lines.add("= " + record + " to " + reader);
                    cluster.ask(new ReadHistory(viewer, record, null)).forEach(entry -> told(entry, lines));
                });
            }
        }
        return lines;
    }

    private static Map<String, Viewer> readers(RecordType type) {
        Map<String, Viewer> readers = new LinkedHashMap<>(Map.of("auditor", Sample.auditor()));
        if (type == RecordType.SEED) {
            readers.put("owner", Sample.person(new PersonId("p-owner")));
        }
        if (type == RecordType.NEED) {
            readers.put("owner", Sample.person(new PersonId("p-company")));
            readers.put("intermediary", Sample.person(new PersonId("p-clerk")));
        }
        return readers;
    }

    private static void told(HistoryEntry entry, List<String> lines) {
        lines.add("- " + entry.position() + " " + entry.type() + " of " + entry.subject()
                + (entry.erased() ? " erased" : "") + (entry.why() == null ? "" : " why " + entry.why()));
        entry.changes()
                .forEach(change ->
                        lines.add("  " + change.field() + ": " + text(change.before()) + " > " + text(change.after())));
    }

    private static String text(String value) {
        return value == null ? "" : value.replace("\n", " / ");
    }
}
