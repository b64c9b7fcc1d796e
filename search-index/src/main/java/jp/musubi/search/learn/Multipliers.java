package jp.musubi.search.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.musubi.search.match.recipe.Ingredient;

/**
 * Pairwise logistic regression (as RankSVM has it, Joachims 2002, with the logistic loss): how probable it is that the seed
 * which fits stands before the other grows with the difference of their scores, and the weights of the ingredients are
 * moved where that explains the decisions better.
 *
 * <p>The regression knows the difference of the whole scores, hardly held back, and that of each ingredient beside the
 * words, held back towards 0. So with little to learn from, the weights stay what they are: a multiplier is 1 and the
 * coefficient of its ingredient in parts of the coefficient of the whole.
 */
public final class Multipliers {
    /** Library, version and method, as stored with what was learned. */
    public static final String LEARNER = "liblinear-java 2.44, L2R_LR, C=4";

    /** No ingredient counts less than this share of what it did. */
    public static final double LEAST = 0.5;

    /** Nor more than this. */
    public static final double MOST = 2;

    /** A word of the glossary must not weigh more than the word it stands for. */
    private static final double MOST_GLOSSARY = 1.25;

    /** What a comparison counts against staying as it is: two hundred that say nothing move an ingredient by a quarter. */
    private static final double COST = 4;

    private static final double PRECISION = 1e-6;

    /** How many times (squared) less the whole is held back than an ingredient. */
    private static final double FREEDOM = 10;

    /**
     * When the whole explains little, ingredients are measured by this instead: noise must not look like a signal. At
     * this slope, a third of the best score makes odds of e to 1.
     */
    private static final double LEAST_SLOPE = 3;

    private Multipliers() {}

    /**
     * What each share is to be multiplied by, so that the scores explain the decisions better.
     *
     * @param comparisons in any fixed order: the same comparisons give the same multipliers
     * @return for each ingredient with a share, to two places; all 1 when there is nothing to learn from
     */
    public static Map<Ingredient, Double> learn(List<Comparison> comparisons) {
        List<Ingredient> ingredients = Ingredient.shared();
        Map<Ingredient, Double> learned = new EnumMap<>(Ingredient.class);
        double[] coefficients = comparisons.isEmpty() ? null : coefficients(comparisons, ingredients);
        double slope = coefficients == null ? 1 : Math.max(LEAST_SLOPE, coefficients[0] * FREEDOM);
        for (int i = 0; i < ingredients.size(); i++) {
            double times = coefficients == null ? 1 : 1 + coefficients[i + 1] / slope;
            learned.put(ingredients.get(i), held(ingredients.get(i), times));
        }
        return learned;
    }

    private static double held(Ingredient ingredient, double times) {
        double most = ingredient == Ingredient.GLOSSARY ? MOST_GLOSSARY : MOST;
        return Math.round(Math.clamp(times, LEAST, most) * 100) / 100.0;
    }

    /** Of the whole, then of each ingredient. */
    private static double[] coefficients(List<Comparison> comparisons, List<Ingredient> ingredients) {
        Problem problem = new Problem();
        problem.l = 2 * comparisons.size();
        problem.n = ingredients.size() + 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        // Each comparison stands there both ways round: which of the two is named first says nothing.
        for (int i = 0; i < problem.l; i++) {
            double sign = i % 2 == 0 ? 1 : -1;
            problem.x[i] = features(comparisons.get(i / 2), sign, ingredients);
            problem.y[i] = sign;
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST / 2, PRECISION));
        return model.getFeatureWeights();
    }

    private static Feature[] features(Comparison comparison, double sign, List<Ingredient> ingredients) {
        Feature[] features = new Feature[ingredients.size() + 1];
        features[0] = new FeatureNode(1, sign * FREEDOM * comparison.score());
        for (int i = 0; i < ingredients.size(); i++) {
            double difference = comparison.differences().get(ingredients.get(i));
            features[i + 1] = new FeatureNode(i + 2, sign * difference);
        }
        return features;
    }
}
