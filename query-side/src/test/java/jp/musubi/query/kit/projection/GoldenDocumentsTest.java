package jp.musubi.query.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.EventTypes;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.query.QuerySide;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.match.recipe.MatchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents do not change without a new version of the projection: an index that was filled before is then made anew. */
class GoldenDocumentsTest {
    private static final Path SHOWN = Path.of("target", "golden-documents.txt");

    @TempDir
    private Path folder;

    @Test
    void theSampleLogHasEveryEventType() {
        Set<String> there = GoldenLog.events().stream()
                .map(step -> EventTypes.nameOf(step.event().getClass()))
                .collect(Collectors.toSet());
        // No index of before has an event that is new: it can wait for the next version, where a walk has it meanwhile.
        PairingState.WAY.events().forEach(type -> there.add(EventTypes.nameOf(type)));
        assertThat(there)
                .as("add the new event to GoldenLog")
                .containsAll(EventTypes.all().stream().map(EventTypes::nameOf).toList());
    }

    @Test
    void theDocumentsAreThoseOfThisVersion() throws IOException {
        List<String> documents = documents();
        assertThat(documents.size()).isGreaterThan(40);

        int number = Integer.parseInt(ProjectionVersion.NAME);
        if (!digest(number, documents).equals(ProjectionVersion.GOLDEN)) {
            Files.writeString(SHOWN, String.join("\n\n", documents) + "\n");
        }

        assertThat(ProjectionVersion.GOLDEN)
                .as("""
                        The documents of the index are no longer those of version %d of the projection (they now stand in \
                        query-side/%s, to be compared). If that is meant, put these two lines into ProjectionVersion; the \
                        digest holds only together with the raised number:
                            private static final int NUMBER = %d;
                            static final String GOLDEN = "%s";
                        After a conflict with somebody else's new version take the higher number and run this test again.
                        """, number, SHOWN, number + 1, digest(number + 1, documents))
                .isEqualTo(digest(number, documents));
    }

    @Test
    void theSameLogGivesTheSameDocumentsInPagesOfAnySize() throws IOException {
        List<String> documents = documents();

        for (int page : List.of(1, 7, 1_000)) {
            Path again = Files.createDirectory(folder.resolve("again-" + page));
            try (TestCluster cluster = GoldenLog.cluster(again);
                    LuceneSearchIndex index = open(again.resolve("index"))) {
                Projection projection = new Projection(QuerySide.KINDS, cluster.codec, index);
                var events = cluster.log.read(0, 1_000);
                for (int from = 0; from < events.size(); from += page) {
                    projection.apply(events.subList(from, Math.min(events.size(), from + page)));
                }
                index.commit();
            }
            assertThat(IndexText.of(again.resolve("index"))).isEqualTo(documents);
        }
    }

    private List<String> documents() throws IOException {
        Path place = folder.resolve("index");
        try (TestCluster cluster = GoldenLog.cluster(folder);
                LuceneSearchIndex index = open(place)) {
            new Projection(QuerySide.KINDS, cluster.codec, index).apply(cluster.log.read(0, 1_000));
            index.commit();
        }
        return IndexText.of(place);
    }

    private static LuceneSearchIndex open(Path place) {
        return LuceneSearchIndex.open(place, MatchSettings.defaults(), Meanings.none(), ProjectionVersion.NAME)
                .index();
    }

    /** Of the version with the documents: a digest that was copied without raising the number does not fit. */
    private static String digest(int number, List<String> documents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((number + "\n").getBytes(StandardCharsets.UTF_8));
            documents.forEach(one -> digest.update((one + "\n\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
