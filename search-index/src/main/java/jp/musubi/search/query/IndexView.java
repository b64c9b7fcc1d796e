package jp.musubi.search.query;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.MatchTraits;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.match.Matches;
import jp.musubi.search.match.PairMatch;
import jp.musubi.search.match.Ranked;
import jp.musubi.search.match.Weighed;
import jp.musubi.search.match.Weighing;
import jp.musubi.search.match.recipe.Recipe;

/** The index at exactly one log position. */
public interface IndexView {

    /** The position shown. */
    long position();

    /** The glossary in force then. */
    Glossary glossary();

    /** The recipe by which is matched: of the trained matcher in force then, or the one that comes with Musubi. */
    Recipe recipe();

    /** The record as it was then; empty when it did not exist or the viewer may not know of it. */
    Optional<StoredRecord> get(RecordRef record, Viewer viewer);

    /**
     * What lets each of these viewers in to the record, in their order, by the tokens by which it is told to whoever asks: who
     * could read it. Whom to tell that is the caller's concern.
     *
     * @param viewers as they stood then; none that sees everything
     * @return empty when there was no such record
     */
    Optional<Admissions> admitted(RecordRef record, List<Viewer> viewers);

    /** The records that match, those counted and those on the page. */
    SearchPage search(SearchQuery query, Viewer viewer);

    /**
     * The best records of the other side for a need (seeds) or a seed (needs), best first, with the factors of each
     * score. Sees everything: who may be shown the result is the caller's concern.
     *
     * @param limit how many candidates at most
     * @return empty candidates when the record does not exist or bears no {@code MatchText}
     */
    MatchResult candidates(RecordRef of, int limit);

    /**
     * The same for many needs, in their order: a hundred take little longer than a few. All in memory at once.
     *
     * @param needs which; of those that do not exist, or bear no {@code MatchText}, no candidates
     */
    List<MatchResult> candidates(List<RecordRef> needs, int limit);

    /** The records of a type that take part in matching, ordered by id. */
    List<RecordRef> matched(RecordType type);

    /** The records and scores of {@link #candidates}, without the cost of their reasons. */
    List<Ranked> ranking(RecordRef of, int limit);

    /**
     * How a seed stands to a need, candidate or not. Sees everything: who may be shown the result is the caller's concern.
     *
     * @return empty when one of them does not exist or takes no part in matching
     */
    Optional<PairMatch> pair(RecordRef need, RecordRef seed);

    /**
     * Scores seeds for a need by a recipe, in force or not. Sees everything: who may be shown the result is the caller's
     * concern.
     *
     * @param weighing keeps what is worked out; one for many questions
     * @return those of the seeds that take part in matching, in the order given; none when the need does not
     */
    List<Weighed> weigh(Weighing weighing, RecordRef need, List<RecordRef> seeds, Recipe recipe);

    /**
     * The records whose texts are nearest to a text, as far as the viewer may see them: nearest first, ties by id. Tells
     * nothing of what the viewer may not see.
     */
    List<Similar> similar(SimilarQuery query, Viewer viewer);

    /**
     * The best of the other side by the words of both texts alone, ties by id: what stands first among the
     * {@link #candidates} before anything is learned from the rest. Cheap beside them.
     *
     * @return empty when nobody shares a word, or the record takes no part in matching
     */
    Optional<RecordRef> nearest(RecordRef of);

    /** What is known of a record besides its texts; empty when it does not exist or takes no part in matching. */
    Optional<MatchTraits> traits(RecordRef record);

    /**
     * The needs whose matching a new or revised seed touches: it may be proposed for them, and is among their {@code best}
     * by what both texts say (or, where a model tells, mean). Ordered by id.
     *
     * @param best among how many of each need
     * @param most how many needs are asked at most: when more are open, those that are the best for the seed, by the same
     *     measure
     */
    List<RecordRef> touchedNeeds(RecordRef seed, int best, int most);

    /**
     * Matches all needs against all seeds in one pass, much faster than need by need, with the same results.
     *
     * @param limit how many candidates of each need at most
     * @param most how many needs of each seed at most
     * @param into told of each need and then of each seed
     */
    void matchAll(int limit, int most, Matches into);
}
