package jp.musubi.search.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against figures computed by hand. */
class MeasuresTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1, "d", 0);

    @Test
    void theBestOrderHasFullMarks() {
        Measures measures = Measures.of(List.of("a", "b", "c", "d"), GRADES, 1);

        assertThat(measures).isEqualTo(new Measures(1, 1, 1, 1));
    }

    @Test
    void gainIsTheGradeItselfAndFallsWithTheLogarithmOfTheRank() {
        Measures measures = Measures.of(List.of("x", "b", "a"), GRADES, 1);

        double gain = 2 / log2(3) + 3 / log2(4);
        double ideal = 3 / log2(2) + 2 / log2(3) + 1 / log2(4);
        assertThat(measures.ndcg10()).isEqualTo(gain / ideal, EXACTLY);
    }

    @Test
    void whatNobodyJudgedCountsAsNotRelevantButTakesItsRank() {
        Measures measures = Measures.of(List.of("x", "a", "y", "c"), GRADES, 1);

        assertThat(measures.mrr()).isEqualTo(1 / 2.0);
        assertThat(measures.map()).isEqualTo((1 / 2.0 + 2 / 4.0) / 3, EXACTLY);
        assertThat(measures.recall20()).isEqualTo(2 / 3.0, EXACTLY);
    }

    @Test
    void binaryMeasuresCountGradesFromTheOneNamedWhileGainCountsAll() {
        List<String> ranking = List.of("c", "b", "a");
        Measures any = Measures.of(ranking, GRADES, 1);
        Measures good = Measures.of(ranking, GRADES, 2);

        assertThat(any.mrr()).isEqualTo(1);
        assertThat(good.mrr()).isEqualTo(1 / 2.0);
        assertThat(good.map()).isEqualTo((1 / 2.0 + 2 / 3.0) / 2, EXACTLY);
        assertThat(good.ndcg10()).isEqualTo(any.ndcg10());
    }

    @Test
    void theIdealIsMadeOfAllThatIsJudgedFoundOrNot() {
        Map<String, Integer> many = Map.of("a", 1, "b", 1, "c", 1, "d", 1);

        assertThat(Measures.of(List.of("a"), many, 1).ndcg10())
                .isEqualTo(1 / (1 + 1 / log2(3) + 1 / log2(4) + 1 / log2(5)), EXACTLY);
    }

    @Test
    void gainEndsAtTheTenthAndRecallAtTheTwentieth() {
        Map<String, Integer> one = Map.of("a", 1);

        assertThat(Measures.of(after(9), one, 1).ndcg10()).isEqualTo(1 / log2(11), EXACTLY);
        assertThat(Measures.of(after(10), one, 1).ndcg10()).isZero();
        assertThat(Measures.of(after(19), one, 1).recall20()).isEqualTo(1);
        assertThat(Measures.of(after(20), one, 1).recall20()).isZero();
        assertThat(Measures.of(after(20), one, 1).mrr()).isEqualTo(1 / 21.0);
    }

    @Test
    void aQuestionThatNothingAnswersOrThatGotNoAnswerCountsZero() {
        assertThat(Measures.of(List.of("a", "b"), Map.of("a", 0, "b", 0), 1)).isEqualTo(new Measures(0, 0, 0, 0));
        assertThat(Measures.of(List.of(), GRADES, 1)).isEqualTo(new Measures(0, 0, 0, 0));
        assertThat(Measures.mean(List.of(new Measures(1, 1, 1, 1), new Measures(0, 0, 0, 0))))
                .isEqualTo(new Measures(.5, .5, .5, .5));
    }

    @Test
    void aGradeBelowZeroIsAsGoodAsNone() {
        assertThat(Measures.of(List.of("b", "a"), Map.of("a", 1, "b", -2), 1).ndcg10())
                .isEqualTo(1 / log2(3), EXACTLY);
    }

    private static List<String> after(int others) {
        return Stream.concat(IntStream.range(0, others).mapToObj(i -> "x" + i), Stream.of("a"))
                .toList();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
