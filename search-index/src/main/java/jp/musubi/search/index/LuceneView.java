package jp.musubi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.MatchTraits;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.match.Matcher;
import jp.musubi.search.match.Matches;
import jp.musubi.search.match.PairMatch;
import jp.musubi.search.match.Ranked;
import jp.musubi.search.match.Weighed;
import jp.musubi.search.match.Weighing;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.query.Admissions;
import jp.musubi.search.query.IndexView;
import jp.musubi.search.query.Search;
import jp.musubi.search.query.SearchPage;
import jp.musubi.search.query.SearchQuery;
import jp.musubi.search.query.Similar;
import jp.musubi.search.query.SimilarQuery;
import jp.musubi.search.query.Similarity;
import jp.musubi.search.segment.Snapshot;

/** Answers from one snapshot, by the matcher of this installation. */
final class LuceneView implements IndexView {
    private final Snapshot snapshot;
    private final Matcher matcher;

    LuceneView(Snapshot snapshot, Matcher matcher) {
        this.snapshot = snapshot;
        this.matcher = matcher;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T unchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    @Override
    public long position() {
        return snapshot.position();
    }

    @Override
    public Glossary glossary() {
        return snapshot.glossary();
    }

    @Override
    public Recipe recipe() {
        return matcher.recipe(snapshot);
    }

    @Override
    public List<Weighed> weigh(Weighing weighing, RecordRef need, List<RecordRef> seeds, Recipe recipe) {
        return unchecked(() -> weighing.of(snapshot, need, seeds, recipe));
    }

    @Override
    public Optional<StoredRecord> get(RecordRef record, Viewer viewer) {
        return unchecked(() -> Search.get(snapshot, record, viewer));
    }

    @Override
    public Optional<Admissions> admitted(RecordRef record, List<Viewer> viewers) {
        return unchecked(() -> Search.admitted(snapshot, record, viewers));
    }

    @Override
    public SearchPage search(SearchQuery query, Viewer viewer) {
        return unchecked(() -> Search.find(snapshot, query, viewer, matcher.glossary(snapshot)));
    }

    @Override
    public MatchResult candidates(RecordRef of, int limit) {
        return unchecked(() -> matcher.candidates(snapshot, of, limit));
    }

    @Override
    public List<MatchResult> candidates(List<RecordRef> needs, int limit) {
        return unchecked(() -> matcher.candidates(snapshot, needs, limit));
    }

    @Override
    public List<RecordRef> matched(RecordType type) {
        return unchecked(() -> matcher.matched(snapshot, type));
    }

    @Override
    public List<Ranked> ranking(RecordRef of, int limit) {
        return unchecked(() -> matcher.ranking(snapshot, of, limit));
    }

    @Override
    public Optional<PairMatch> pair(RecordRef need, RecordRef seed) {
        return unchecked(() -> matcher.pair(snapshot, need, seed));
    }

    @Override
    public List<Similar> similar(SimilarQuery query, Viewer viewer) {
        return unchecked(() -> Similarity.nearest(snapshot, query, viewer));
    }

    @Override
    public Optional<RecordRef> nearest(RecordRef of) {
        return unchecked(() -> matcher.nearest(snapshot, of));
    }

    @Override
    public Optional<MatchTraits> traits(RecordRef record) {
        return unchecked(() -> {
            Optional<Snapshot.Place> place = snapshot.find(record);
            return place.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(place.get().leaf().traits(place.get().doc()));
        });
    }

    @Override
    public List<RecordRef> touchedNeeds(RecordRef seed, int best, int most) {
        return unchecked(() -> matcher.touchedNeeds(snapshot, seed, best, most));
    }

    @Override
    public void matchAll(int limit, int most, Matches into) {
        unchecked(() -> {
            matcher.all(snapshot, limit, most, into);
            return null;
        });
    }
}
