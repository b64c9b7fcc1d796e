package jp.musubi.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.RandomLog;
import jp.musubi.search.Records;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.match.Matches;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.query.IndexView;
import org.junit.jupiter.api.Test;

class MatchAllTest {
    private static final int LENGTH = 300;
    private static final int LIMIT = 7;
    private static final int ALL = 1_000;

    private static final class Kept implements Matches {
        final Map<RecordRef, MatchResult> needs = new HashMap<>();
        final Map<RecordRef, List<NeedShare>> seeds = new HashMap<>();

        @Override
        public void need(RecordRef need, MatchResult result) {
            assertThat(needs.put(need, result)).isNull();
        }

        @Override
        public void seed(RecordRef seed, List<NeedShare> best) {
            assertThat(seeds.put(seed, best)).isNull();
        }
    }

    private static Kept all(IndexView view, int most) {
        Kept kept = new Kept();
        view.matchAll(LIMIT, most, kept);
        return kept;
    }

    @Test
    void everyNeedGetsWhatItGetsWhenAskedForAloneNowAndAsOfThePast() {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(RandomLog.of(7, LENGTH), LENGTH);
            for (int position : new int[] {1, 150, LENGTH}) {
                index.readAt(position, view -> {
                    Kept kept = all(view, 0);
                    assertThat(kept.seeds).isEmpty();
                    kept.needs.forEach((need, result) -> assertThat(result).isEqualTo(view.candidates(need, LIMIT)));
                    long matched = IntStream.range(0, LENGTH)
                            .filter(i -> !view.candidates(RecordRef.parse("need:n" + i), LIMIT)
                                    .candidates()
                                    .isEmpty())
                            .count();
                    assertThat(kept.needs.values())
                            .filteredOn(result -> !result.candidates().isEmpty())
                            .hasSize((int) matched);
                    return null;
                });
            }
        }
    }

    @Test
    void needsAskedForTogetherGetWhatEachGetsAlone() {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(RandomLog.of(7, LENGTH), LENGTH);
            List<RecordRef> needs = IntStream.of(30, 2, 999, 11, 5, 0, 17, 23)
                    .mapToObj(i -> RecordRef.parse("need:n" + i))
                    .toList();
            for (int position : new int[] {1, 150, LENGTH}) {
                index.readAt(position, view -> {
                    List<MatchResult> alone = needs.stream()
                            .map(need -> view.candidates(need, LIMIT))
                            .toList();
                    assertThat(view.candidates(needs, LIMIT)).isEqualTo(alone);
                    return null;
                });
            }
            List<RecordRef> seeds = List.of(RecordRef.parse("seed:s1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.<List<MatchResult>>read(view -> view.candidates(seeds, LIMIT)));
        }
    }

    @Test
    void aSeedIsToldOfEveryNeedThatItTouchesTheBestFirst() {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(RandomLog.of(8, LENGTH), LENGTH);
            double floor = MatchSettings.defaults().floorShare();
            index.read(view -> {
                Map<RecordRef, List<Matches.NeedShare>> seeds = all(view, ALL).seeds;
                assertThat(seeds).hasSizeGreaterThan(20);
                seeds.forEach((seed, standings) -> {
                    assertThat(standings)
                            .extracting(Matches.NeedShare::share)
                            .isSortedAccordingTo((a, b) -> Double.compare(b, a));
                    assertThat(standings.stream()
                                    .filter(standing -> standing.share() >= floor)
                                    .map(Matches.NeedShare::need))
                            .containsExactlyInAnyOrderElementsOf(view.touchedNeeds(seed, 10_000, 10_000));
                });
                assertThat(all(view, 2).seeds.keySet()).isEqualTo(seeds.keySet());
                all(view, 2)
                        .seeds
                        .forEach((seed, standings) -> assertThat(standings)
                                .isEqualTo(seeds.get(seed)
                                        .subList(0, Math.min(2, seeds.get(seed).size()))));
                return null;
            });
        }
    }

    @Test
    void needsBeforeAnySeedAndNeedsOfOneWordGetNothing() {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(List.of(Records.put("need:a", 1, "柿の皮の使い道"), Records.put("need:b", 2, "柿")), 2);
            assertThat(index.<Kept>read(view -> all(view, 3)).needs.values())
                    .hasSize(2)
                    .allMatch(result -> result.candidates().isEmpty());
            index.apply(List.of(Records.put("seed:s", 3, "柿の皮のタンニン")), 3);
            Kept kept = index.read(view -> all(view, 3));
            assertThat(kept.needs.get(RecordRef.parse("need:a")).candidates()).hasSize(1);
            assertThat(kept.needs.get(RecordRef.parse("need:b")).candidates()).isEmpty();
            assertThat(kept.seeds.get(RecordRef.parse("seed:s")))
                    .extracting(Matches.NeedShare::need)
                    .containsExactly(RecordRef.parse("need:a"));
        }
    }
}
