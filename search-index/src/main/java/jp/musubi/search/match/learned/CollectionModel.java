package jp.musubi.search.match.learned;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.statistics.BigramStatistics;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;

/**
 * What was learned from the seeds of a collection up to one position: which terms stand together (their places in a latent
 * space), and how rare terms and character pairs are. A function of the snapshot at that position. Immutable.
 */
public final class CollectionModel {
    private final String name;
    private final LearnedTerms terms;
    private final BigramStatistics pairs;

    /** Under which segments hold what is theirs, without holding the model. */
    private final Object key = new Object();

    /**
     * What of a recipe decides what is learned: recipes that differ in nothing else share a model.
     *
     * @param words saturation of words in Japanese writing
     * @param latin saturation of words in Latin letters
     * @param characters saturation of character pairs
     * @param space whether a latent space is wanted
     */
    record Learning(Bm25 words, Bm25 latin, Bm25 characters, boolean space) {
        static Learning of(Recipe recipe) {
            boolean space = recipe.shares().association() > 0;
            return new Learning(recipe.words(), recipe.latin(), recipe.characters(), space);
        }
    }

    private CollectionModel(long position, Learning learning, CollectionTexts texts, Runnable between) {
        this.name = "lsa@" + position;
        this.terms = LearnedTerms.of(texts, learning, between);
        this.pairs = new BigramStatistics(texts.bigrams(), learning.characters());
    }

    /**
     * The model of the seeds that are valid in a snapshot.
     *
     * @param snapshot at the position to which the model belongs
     * @param stopping asked now and then whether to end it
     * @throws CancellationException when it was ended
     */
    static CollectionModel learn(Snapshot snapshot, Learning learning, BooleanSupplier stopping) throws IOException {
        Runnable between = () -> {
            if (stopping.getAsBoolean()) {
                throw new CancellationException("learning was ended");
            }
        };
        return new CollectionModel(snapshot.position(), learning, CollectionTexts.of(snapshot, between), between);
    }

    /** What evidence calls it. */
    public String name() {
        return name;
    }

    public BigramStatistics pairs() {
        return pairs;
    }

    public LearnedTerms terms() {
        return terms;
    }

    /** What it makes of the texts of a segment. */
    public LearnedLeaf in(Leaf leaf) throws IOException {
        LearnedLeaf.Held held = leaf.remember(key, LearnedLeaf.Held.class, () -> LearnedLeaf.Held.of(leaf, terms));
        return new LearnedLeaf(terms, held, leaf);
    }
}
