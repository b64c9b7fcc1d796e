package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.scoring.Scoring;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/**
 * Looks back: scores given seeds for a need by a given recipe, as matching would have done at a position. Keeps what it
 * learns of many past positions to itself, so that it does not push out what matching needs now. Thread-safe.
 */
public final class Weighing {
    private final MatchContexts contexts = new MatchContexts(MatchSettings.defaults());

    /**
     * The scores of seeds for a need, and what each ingredient adds to them.
     *
     * @return those of the seeds that took part in matching, in the order given; none when the need did not
     */
    public List<Weighed> of(Snapshot snapshot, RecordRef need, List<RecordRef> seeds, Recipe recipe)
            throws IOException {
        MatchContext context = contexts.asking(snapshot, RecordType.SEED, recipe);
        Optional<Snapshot.Place> place = snapshot.find(need);
        MatchTerms text = place.isEmpty()
                ? null
                : place.get().leaf().matchTerms(place.get().doc());
        if (text == null || context.counterparts().count() == 0 || !RecordQuery.saysEnough(text)) {
            return List.of();
        }
        RecordQuery query = new RecordQuery(context, place.get(), context.query(text));
        List<Scoring.Scored> ranking = query.ranking(PairComparison.DEPTH);
        List<Weighed> weighed = new ArrayList<>();
        for (RecordRef seed : seeds) {
            Optional<Snapshot.Place> other = snapshot.find(seed);
            if (other.isPresent()) {
                weighed(seed, other.get(), query, ranking).ifPresent(weighed::add);
            }
        }
        return weighed;
    }

    private static Optional<Weighed> weighed(
            RecordRef seed, Snapshot.Place place, RecordQuery query, List<Scoring.Scored> ranking) throws IOException {
        MatchTerms text = place.leaf().matchTerms(place.doc());
        if (text == null) {
            return Optional.empty();
        }
        Scoring.Scored scored = PairComparison.scored(query, ranking, place, text);
        return Optional.of(new Weighed(seed, scored.score(), scored.contributions(query.query(), text)));
    }
}
