package jp.musubi.search.match;

import static jp.musubi.search.Records.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairMatchTest {
    private static final RecordRef NEED = RecordRef.parse("need:n");

    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @BeforeEach
    void aFewRecords() {
        index.apply(
                List.of(
                        put("seed:tannin", 1, "カキ果皮の縮合型タンニンの抽出"),
                        put("seed:waste", 2, "皮革の染色"),
                        put("seed:tool", 3, "切削工具の寿命予測"),
                        put("need:m", 4, "工具の交換時期を知りたい"),
                        put("need:n", 5, "干し柿の皮の使い道がほしい。タンニンは取れないか")),
                5);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Optional<PairMatch> pair(String seed) {
        return index.read(view -> view.pair(NEED, RecordRef.parse(seed)));
    }

    @Test
    void aCandidateIsExplainedAsItIsProposed() {
        MatchResult result = index.read(view -> view.candidates(NEED, 10));
        for (int i = 0; i < result.candidates().size(); i++) {
            Candidate candidate = result.candidates().get(i);
            PairMatch match = pair(candidate.record().toString()).orElseThrow();

            assertThat(match.reasons()).isEqualTo(candidate.reasons());
            assertThat(match.floor()).isEqualTo(result.floor());
            assertThat(match.selfScore()).isEqualTo(result.selfScore());
            assertThat(match.matcher()).isEqualTo(result.matcher());
            assertThat(match.seed()).isEqualTo(new PairMatch.Standing(i + 1, 2, 3));
        }
    }

    @Test
    void factorsOfAnyPairAddUpToOne() {
        PairMatch match = pair("seed:waste").orElseThrow();

        assertThat(match.reasons().factors().stream()
                        .mapToDouble(Evidence.Factor::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aSeedWithNothingInCommonIsExplainedToo() {
        PairMatch match = pair("seed:tool").orElseThrow();

        assertThat(match.reasons().score()).isZero();
        assertThat(match.reasons().factors()).isEmpty();
        assertThat(match.reasons().terms()).isEmpty();
        assertThat(match.seed()).isEqualTo(new PairMatch.Standing(0, 2, 3));
    }

    @Test
    void theNeedStandsAmongTheNeedsOfTheSeed() {
        assertThat(pair("seed:tannin").orElseThrow().need().rank()).isEqualTo(1);
        assertThat(pair("seed:tannin").orElseThrow().need().of()).isEqualTo(2);
    }

    @Test
    void whatTakesNoPartInMatchingHasNothingToExplain() {
        assertThat(pair("seed:nowhere")).isEmpty();
        assertThat(index.<Optional<PairMatch>>readAt(4, view -> view.pair(NEED, RecordRef.parse("seed:tannin"))))
                .isEmpty();
    }
}
