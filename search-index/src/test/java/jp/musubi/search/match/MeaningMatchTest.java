package jp.musubi.search.match;

import static jp.musubi.search.Records.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.search.embedding.Embedder;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.match.recipe.MatchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningMatchTest {
    private static final RecordRef NEED = RecordRef.parse("need:n");
    private static final List<IndexChange> CHANGES = List.of(
            put("seed:coating", 1, "溶射皮膜の密着強度"),
            put("seed:fatigue", 2, "金属の疲労破壊の解析"),
            put("seed:collagen", 3, "コラーゲンペプチドの酵素分解"),
            put("seed:sensor", 4, "光学式センサの校正"),
            put("need:n", 5, "Use what is left of fish bones"));

    /** Knows two things: what has to do with fish, and what has to do with metal. */
    private record Toy(String id) implements Embedder {
        @Override
        public int dimensions() {
            return 3;
        }

        @Override
        public float[] embed(String text) {
            boolean fish = text.contains("fish") || text.contains("コラーゲン");
            boolean metal = text.contains("金属") || text.contains("皮膜");
            return new float[] {fish ? 1 : 0, metal ? 1 : 0, 0.3f};
        }
    }

    private static Meanings toy(String id) {
        return new Meanings(Optional.of(new Toy(id)));
    }

    private static MatchResult candidates(Meanings meanings) {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory(MatchSettings.defaults(), meanings)) {
            index.apply(CHANGES, CHANGES.size());
            return index.read(view -> view.candidates(NEED, 10));
        }
    }

    @Test
    void aSeedInNoWordOfTheNeedIsFoundByItsMeaning() {
        Candidate best = candidates(toy("toy")).candidates().getFirst();
        assertThat(best.record().id()).isEqualTo("collagen");
        assertThat(best.reasons().factors()).extracting(Evidence.Factor::name).contains("meaning");
        assertThat(best.reasons().factors().stream()
                        .mapToDouble(Evidence.Factor::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsNoNearerThanTheRestIsNotFoundByMeaning() {
        assertThat(candidates(toy("toy")).candidates())
                .extracting(candidate -> candidate.record().id())
                .doesNotContain("coating", "fatigue");
    }

    @Test
    void withoutAModelItIsNotFound() {
        assertThat(candidates(Meanings.none()).candidates()).isEmpty();
    }

    @Test
    void aNeedFoundByMeaningIsTouchedByTheSeed() {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory(MatchSettings.defaults(), toy("toy"))) {
            index.apply(CHANGES, CHANGES.size());
            List<RecordRef> collagen =
                    index.read(view -> view.touchedNeeds(RecordRef.parse("seed:collagen"), 10_000, 10_000));
            List<RecordRef> fatigue =
                    index.read(view -> view.touchedNeeds(RecordRef.parse("seed:fatigue"), 10_000, 10_000));
            assertThat(collagen).containsExactly(NEED);
            assertThat(fatigue).isEmpty();
        }
    }

    @Test
    void anIndexByAnotherModelIsMadeAnew(@TempDir Path folder) {
        try (LuceneSearchIndex index = open(folder, toy("one")).index()) {
            index.apply(CHANGES, CHANGES.size());
        }
        try (LuceneSearchIndex index = open(folder, toy("one")).index()) {
            assertThat(index.position()).isEqualTo(CHANGES.size());
        }
        LuceneSearchIndex.Opened other = open(folder, toy("other"));
        try (LuceneSearchIndex index = other.index()) {
            assertThat(index.position()).isZero();
            assertThat(other.rebuiltBecause())
                    .hasValueSatisfying(why -> assertThat(why).contains("other"));
        }
    }

    private static LuceneSearchIndex.Opened open(Path folder, Meanings meanings) {
        return LuceneSearchIndex.open(folder, MatchSettings.defaults(), meanings);
    }
}
