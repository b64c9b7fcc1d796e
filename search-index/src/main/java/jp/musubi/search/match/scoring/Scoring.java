package jp.musubi.search.match.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.search.analysis.Bigrams;
import jp.musubi.search.linear.CsrMatrix;
import jp.musubi.search.linear.Vectors;
import jp.musubi.search.match.learned.CollectionModel;
import jp.musubi.search.match.learned.LearnedLeaf;
import jp.musubi.search.match.query.BigramQuery;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.query.MeaningQuery;
import jp.musubi.search.match.query.WeightedTerms;
import jp.musubi.search.match.recipe.Contributions;
import jp.musubi.search.match.recipe.Ingredient;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.topk.ScoredDoc;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;

/**
 * The second stage: the best by direct score are scored by what is dearer. Everything it adds is positive and given to
 * these only, so that whoever stands below them stays below.
 *
 * <p>Character pairs add what words miss. Association (likeness in the latent space) and neighbours (the mean score of the
 * most similar candidates) add the more, the less of what the record says its best counterpart says too: where the words
 * are shared they are the better evidence. For one thread.
 */
public final class Scoring {
    /** As many are retrieved by direct score. Twice as many changed no ranking's head. */
    public static final int RETRIEVED = 200;

    private static final int NEIGHBOURHOOD = 100;

    private final MatchQuery query;
    private final Recipe recipe;
    private final CollectionModel model;
    private final BigramQuery pairs;
    private final MeaningQuery meaning;
    private final double selfScore;
    private final Map<Leaf, LearnedLeaf> learned = new HashMap<>();

    /** @param model null when nothing was learned yet */
    public Scoring(MatchQuery query, Bigrams own, MeaningQuery meaning, Recipe recipe, CollectionModel model) {
        this.query = query;
        this.recipe = recipe;
        this.model = model;
        this.meaning = meaning;
        double worth = recipe.shares().bigrams() * query.japaneseWorth();
        this.pairs = model == null || worth == 0
                ? null
                : new BigramQuery(own, recipe.query().repetition(), worth, model.pairs());
        this.selfScore = query.selfScore() + meaning.worth() + (pairs == null ? 0 : pairs.selfScore());
    }

    /** A candidate with the parts of its score. */
    public record Scored(ScoredDoc ranked, double pairs, double meaning, double association, double neighbours) {
        static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.ranked().record());

        public double score() {
            return beforeNeighbours() + neighbours;
        }

        /** The part that the two texts say themselves, in words or in meaning. */
        public double direct() {
            return ranked.score() + meaning;
        }

        double beforeNeighbours() {
            return ranked.score() + pairs + meaning + association;
        }

        /** What neither the second stage nor a model of meaning has looked at. */
        public static Scored direct(ScoredDoc ranked) {
            return new Scored(ranked, 0, 0, 0, 0);
        }

        /** What each ingredient adds, of the text that was scored. */
        public Contributions contributions(MatchQuery query, MatchTerms text) {
            boolean sameField = query.sameField(text.field()) && ranked.score() > 0;
            Map<Ingredient, Double> parts = new EnumMap<>(Ingredient.class);
            parts.put(Ingredient.WORDS, query.words().score(text.words(), WeightedTerms.Weighted::isDirect));
            parts.put(Ingredient.GLOSSARY, query.words().score(text.words(), term -> !term.isDirect()));
            parts.put(Ingredient.KANJI, query.kanjiWeight() * query.kanji().score(text.kanji()));
            parts.put(Ingredient.CHARACTER_PAIRS, pairs);
            parts.put(Ingredient.FIELD, sameField ? query.fieldWorth() : 0);
            parts.put(Ingredient.MEANING, meaning);
            parts.put(Ingredient.ASSOCIATION, association);
            parts.put(Ingredient.NEIGHBOURS, neighbours);
            return new Contributions(parts);
        }

        private Scored associated(double worth) {
            return new Scored(ranked, pairs, meaning, worth, 0);
        }

        private Scored near(double worth) {
            return new Scored(ranked, pairs, meaning, association, worth);
        }
    }

    /** The score of the own text. */
    public double selfScore() {
        return selfScore;
    }

    /**
     * Those retrieved, with the parts of their scores, best first.
     *
     * @param ranked best first by direct score
     * @param beside found by their meaning alone
     */
    public List<Scored> of(List<ScoredDoc> ranked, List<ScoredDoc> beside) throws IOException {
        int retrieved = model == null && !meaning.counts() ? 0 : Math.min(RETRIEVED, ranked.size());
        List<ScoredDoc> dear = new ArrayList<>(ranked.subList(0, retrieved));
        dear.addAll(beside);
        List<Scored> all = new ArrayList<>(scored(dear));
        ranked.subList(retrieved, ranked.size()).forEach(rest -> all.add(Scored.direct(rest)));
        return beside.isEmpty() ? all : sorted(all);
    }

    private List<Scored> scored(List<ScoredDoc> ranked) throws IOException {
        List<Scored> scored = paired(ranked);
        double best = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        double open = open(best);
        if (scored.isEmpty() || open == 0 || model == null) {
            return sorted(scored);
        }
        scored = sorted(associated(scored, recipe.shares().association() * open * best));
        return sorted(withNeighbours(scored, recipe.shares().neighbours() * open));
    }

    /** A candidate's segment as the model sees it. */
    private LearnedLeaf learned(ScoredDoc ranked) throws IOException {
        LearnedLeaf known = learned.get(ranked.leaf());
        if (known == null) {
            known = model.in(ranked.leaf());
            learned.put(ranked.leaf(), known);
        }
        return known;
    }

    private static List<Scored> sorted(List<Scored> scored) {
        return scored.stream().sorted(Scored.BEST_FIRST).toList();
    }

    private List<Scored> paired(List<ScoredDoc> ranked) throws IOException {
        List<Scored> paired = new ArrayList<>();
        for (ScoredDoc each : ranked) {
            double score = pairs == null ? 0 : pairs.score(each.leaf().eachBigram(each.doc()));
            double like = meaning.score(each.leaf().meaning(each.doc()));
            paired.add(new Scored(each, score, like, 0, 0));
        }
        return paired;
    }

    /** What the words leave open, 0 to 1. */
    private double open(double best) {
        double open = selfScore > 0 ? Math.max(0, 1 - best / selfScore) : 0;
        return open * open;
    }

    /** @param most what perfect likeness adds */
    private List<Scored> associated(List<Scored> scored, double most) throws IOException {
        if (most == 0) {
            return scored;
        }
        double[] place = model.terms().place(query.words());
        List<Scored> associated = new ArrayList<>();
        for (Scored each : scored) {
            float[] other = learned(each.ranked()).place(each.ranked().doc());
            associated.add(each.associated(most * Math.max(0, Vectors.dot(place, other))));
        }
        return associated;
    }

    /** @param scored best first */
    private List<Scored> withNeighbours(List<Scored> scored, double share) throws IOException {
        if (share == 0) {
            return scored;
        }
        List<Scored> near = scored.subList(0, Math.min(NEIGHBOURHOOD, scored.size()));
        CsrMatrix rows = new CsrMatrix(model.terms().size());
        for (Scored each : near) {
            learned(each.ranked()).addTo(rows, each.ranked().doc());
        }
        double[] scores = near.stream().mapToDouble(Scored::beforeNeighbours).toArray();
        double[] means = NearestNeighbours.means(rows, scores);
        List<Scored> all = new ArrayList<>(scored);
        for (int i = 0; i < near.size(); i++) {
            all.set(i, scored.get(i).near(share * means[i]));
        }
        return all;
    }
}
