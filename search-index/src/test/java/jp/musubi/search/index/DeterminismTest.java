package jp.musubi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.RandomLog;
import jp.musubi.search.Records;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.match.Candidate;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.query.IndexView;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** The same log gives the same answers bit for bit, whatever the rhythm in which Lucene flushed and merged. */
class DeterminismTest {
    private static final int LENGTH = 300;
    private static final int ASKED = 5;
    private static final int FEW = 5;
    private static final List<IndexChange> LOG = RandomLog.of(42, LENGTH);

    private static LuceneSearchIndex index(MergePolicy merges, int bufferedDocuments) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(null)
                .setMergePolicy(merges)
                .setMaxBufferedDocs(bufferedDocuments)
                .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH);
        return IndexFolder.open(new ByteBuffersDirectory(), config, MatchSettings.defaults(), Meanings.none(), "any");
    }

    /** Applies the log up to a position in random batches, with random commits and questions between them. */
    private static void feed(LuceneSearchIndex index, int upTo, int largestBatch, Random random) {
        int position = 0;
        while (position < upTo) {
            int next = Math.min(upTo, position + 1 + random.nextInt(largestBatch));
            index.apply(LOG.subList(position, next), next);
            position = next;
            if (random.nextInt(4) == 0) {
                index.commit();
            }
            if (random.nextInt(3) == 0) {
                assertThat(index.<Long>read(IndexView::position)).isEqualTo(position);
            }
        }
    }

    @Test
    void anyRhythmGivesTheSameAnswersNowAndAsOfAHundredPositions() throws IOException {
        LogDocMergePolicy pairs = new LogDocMergePolicy();
        pairs.setMergeFactor(2);
        pairs.setMinMergeDocs(2);
        try (LuceneSearchIndex atOnce = index(new TieredMergePolicy(), 10_000);
                LuceneSearchIndex scattered = index(NoMergePolicy.INSTANCE, 11);
                LuceneSearchIndex merged = index(pairs, 3)) {
            atOnce.apply(LOG, LENGTH);
            feed(scattered, LENGTH, 90, new Random(1));
            feed(merged, LENGTH, 30, new Random(2));
            List<String> expected = atOnce.read(view -> Answers.of(view, ASKED));
            assertThat(expected).anyMatch(answer -> answer.contains("characters"));
            assertThat(scattered.<List<String>>read(view -> Answers.of(view, ASKED)))
                    .isEqualTo(expected);
            assertThat(merged.<List<String>>read(view -> Answers.of(view, ASKED)))
                    .isEqualTo(expected);
            new Random(3).longs(100, 0, LENGTH).forEach(position -> {
                List<String> past = atOnce.readAt(position, view -> Answers.of(view, ASKED));
                assertThat(scattered.<List<String>>readAt(position, view -> Answers.of(view, ASKED)))
                        .isEqualTo(past);
                assertThat(merged.<List<String>>readAt(position, view -> Answers.of(view, ASKED)))
                        .isEqualTo(past);
            });
        }
    }

    @Test
    void thePastIsWhatAnIndexBuiltOnlyUpToItShows() throws IOException {
        try (LuceneSearchIndex whole = index(new TieredMergePolicy(), 50)) {
            feed(whole, LENGTH, 100, new Random(4));
            for (int position : new int[] {1, 77, 299}) {
                try (LuceneSearchIndex then = index(new TieredMergePolicy(), 20)) {
                    feed(then, position, 60, new Random(position));
                    assertThat(whole.<List<String>>readAt(position, view -> Answers.of(view, ASKED)))
                            .isEqualTo(then.<List<String>>read(view -> Answers.of(view, ASKED)));
                }
            }
        }
    }

    @Test
    void theNeedsThatASeedTouchesAreThoseThatFindItAboveTheirFloor() throws IOException {
        try (LuceneSearchIndex index = index(new TieredMergePolicy(), 50)) {
            feed(index, LENGTH, 100, new Random(5));
            List<RecordRef> needs = IntStream.range(0, LENGTH / 8)
                    .mapToObj(i -> RecordRef.parse("need:n" + i))
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .toList();
            index.read(view -> {
                List<MatchResult> results = needs.stream()
                        .map(need -> view.candidates(need, 10_000))
                        .toList();
                for (int i = 0; i < 60; i++) {
                    RecordRef seed = RecordRef.parse("seed:s" + i);
                    List<RecordRef> expected = IntStream.range(0, needs.size())
                            .filter(at -> proposes(results.get(at), seed))
                            .mapToObj(needs::get)
                            .toList();
                    assertThat(view.touchedNeeds(seed, 10_000, 10_000)).isEqualTo(expected);
                }
                assertThat(view.touchedNeeds(RecordRef.parse("seed:absent"), 10_000, 10_000))
                        .isEmpty();
                return null;
            });
        }
    }

    @Test
    void aSeedTouchesOnlyNeedsAmongWhoseBestByDirectScoreItIsAndIsNearestToOneNeed() throws IOException {
        try (LuceneSearchIndex index = index(new TieredMergePolicy(), 50)) {
            feed(index, LENGTH, 100, new Random(9));
            index.read(view -> {
                Map<RecordRef, Set<RecordRef>> expected = new HashMap<>();
                IntStream.range(0, LENGTH / 8)
                        .mapToObj(i -> RecordRef.parse("need:n" + i))
                        .forEach(need -> {
                            MatchResult result = view.candidates(need, 10_000);
                            byDirectScore(result).stream()
                                    .limit(ASKED)
                                    .filter(result::proposable)
                                    .forEach(one -> expected.computeIfAbsent(one.record(), any -> new HashSet<>())
                                            .add(need));
                        });
                assertThat(expected).hasSizeGreaterThan(20);
                // Twice: what was found best the first time shortens the way the second time, and must not change it.
                for (int i = 0; i < 120; i++) {
                    RecordRef seed = RecordRef.parse("seed:s" + i % 60);
                    assertThat(view.touchedNeeds(seed, ASKED, 10_000))
                            .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(seed, Set.of()));
                    List<RecordRef> first = byDirectScore(view.candidates(seed, 10_000)).stream()
                            .limit(FEW)
                            .map(Candidate::record)
                            .toList();
                    assertThat(view.touchedNeeds(seed, ASKED, FEW))
                            .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(seed, Set.of()).stream()
                                    .filter(first::contains)
                                    .toList());
                    assertThat(view.nearest(seed))
                            .isEqualTo(byDirectScore(view.candidates(seed, 10_000)).stream()
                                    .map(Candidate::record)
                                    .findFirst());
                }
                return null;
            });
        }
    }

    private static List<Candidate> byDirectScore(MatchResult result) {
        return result.candidates().stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate one) -> one.reasons().direct())
                        .reversed()
                        .thenComparing(one -> one.record().toString()))
                .toList();
    }

    private static boolean proposes(MatchResult result, RecordRef seed) {
        return result.candidates().stream()
                .anyMatch(candidate -> candidate.record().equals(seed) && result.proposable(candidate));
    }

    @Test
    void applyingAgainWhatWasAppliedChangesNothing() throws IOException {
        try (LuceneSearchIndex index = index(new TieredMergePolicy(), 50)) {
            feed(index, 200, 70, new Random(6));
            List<String> before = index.read(view -> Answers.of(view, ASKED));
            index.apply(LOG.subList(50, 150), 150);
            assertThat(index.<List<String>>read(view -> Answers.of(view, ASKED)))
                    .isEqualTo(before);
            index.apply(LOG.subList(150, 300), 300);
            try (LuceneSearchIndex straight = index(new TieredMergePolicy(), 50)) {
                straight.apply(LOG.subList(0, 300), 300);
                assertThat(index.<List<String>>read(view -> Answers.of(view, ASKED)))
                        .isEqualTo(straight.<List<String>>read(view -> Answers.of(view, ASKED)));
            }
        }
    }

    @Test
    void twoChangesOfARecordAtOnePositionLeaveTheLast() throws IOException {
        try (LuceneSearchIndex index = index(new TieredMergePolicy(), 50)) {
            index.apply(List.of(Records.put("seed:a", 1, "柿"), Records.put("seed:a", 1, "貝")), 1);
            assertThat(index.<Long>read(view ->
                            view.search(Records.search("柿"), Viewer.visitor()).total()))
                    .isZero();
            assertThat(index.<Long>read(view ->
                            view.search(Records.search("貝"), Viewer.visitor()).total()))
                    .isEqualTo(1);
        }
    }
}
