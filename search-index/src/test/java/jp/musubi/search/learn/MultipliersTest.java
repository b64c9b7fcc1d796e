package jp.musubi.search.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jp.musubi.search.match.recipe.Ingredient;
import org.junit.jupiter.api.Test;

class MultipliersTest {
    private static final int MANY = 200;

    @Test
    void whatTellsTheFittingFromTheOthersCountsMore() {
        Map<Ingredient, Double> learned = Multipliers.learn(comparisons(1, Ingredient.ASSOCIATION, 0.15));
        assertThat(learned.get(Ingredient.ASSOCIATION)).isBetween(1.5, Multipliers.MOST);
        assertThat(learned.get(Ingredient.NEIGHBOURS)).isBetween(0.5, 1.5);
    }

    @Test
    void whatPointsTheWrongWayCountsLessButNeverAgainstAnybody() {
        Map<Ingredient, Double> learned = Multipliers.learn(comparisons(1, Ingredient.NEIGHBOURS, -0.3));
        assertThat(learned.get(Ingredient.NEIGHBOURS)).isEqualTo(Multipliers.LEAST);
    }

    @Test
    void theGlossaryNeverWeighsMoreThanTheWordItStandsFor() {
        Map<Ingredient, Double> learned = Multipliers.learn(comparisons(1, Ingredient.GLOSSARY, 0.15));
        assertThat(learned.get(Ingredient.GLOSSARY)).isEqualTo(1.25);
    }

    @Test
    void withLittleToLearnFromTheWeightsStayNearWhatTheyWere() {
        List<Comparison> few = comparisons(1, Ingredient.ASSOCIATION, 0.15).subList(0, 3);
        Multipliers.learn(few)
                .forEach((ingredient, times) ->
                        assertThat(times).as(ingredient.code()).isBetween(0.8, 1.2));
        assertThat(Multipliers.learn(List.of()).values()).containsOnly(1.0);
    }

    @Test
    void comparisonsThatSayNothingChangeLittle() {
        Map<Ingredient, Double> learned = Multipliers.learn(comparisons(1, Ingredient.ASSOCIATION, 0));
        assertThat(learned.values().stream()
                        .mapToDouble(times -> Math.abs(times - 1))
                        .average()
                        .orElseThrow())
                .isLessThan(0.35);
    }

    @Test
    void wordsAreTheMeasureOfAllOthers() {
        assertThat(Multipliers.learn(comparisons(1, Ingredient.WORDS, 0.2))).doesNotContainKey(Ingredient.WORDS);
    }

    @Test
    void theSameComparisonsGiveTheSameBits() {
        List<Comparison> comparisons = comparisons(7, Ingredient.KANJI, 0.1);
        assertThat(Multipliers.learn(comparisons)).isEqualTo(Multipliers.learn(List.copyOf(comparisons)));
        assertThat(Multipliers.learn(comparisons).values())
                .allSatisfy(times -> assertThat(Math.round(times * 100) / 100.0).isEqualTo(times));
    }

    /** Differences by chance, but of one ingredient, which is on the side of what fits. */
    private static List<Comparison> comparisons(long seed, Ingredient informative, double signal) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Map<Ingredient, Double> differences = new EnumMap<>(Ingredient.class);
            for (Ingredient ingredient : Ingredient.values()) {
                double chance = (random.nextDouble() - 0.5) * (ingredient == Ingredient.WORDS ? 0.4 : 0.2);
                differences.put(ingredient, ingredient == informative ? signal + chance : chance);
            }
            comparisons.add(new Comparison(differences));
        }
        return comparisons;
    }
}
