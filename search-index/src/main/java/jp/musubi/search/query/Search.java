package jp.musubi.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.query.CompiledGlossary;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/** Finds records in a snapshot, for a viewer. */
public final class Search {
    private static final int LARGEST_PAGE = 200;

    private final Snapshot snapshot;
    private final SearchQuery query;
    private final Viewer viewer;
    private final Visible visible;
    private final CompiledGlossary glossary;
    private TextScores scores;

    private Search(Snapshot snapshot, SearchQuery query, Viewer viewer, CompiledGlossary glossary) {
        this.snapshot = snapshot;
        this.query = query;
        this.viewer = viewer;
        this.glossary = glossary;
        this.visible = Visible.of(snapshot, query.types(), viewer);
    }

    /** The record, when it existed and the viewer may know of it. */
    public static Optional<StoredRecord> get(Snapshot snapshot, RecordRef record, Viewer viewer) throws IOException {
        Optional<Snapshot.Place> place = snapshot.find(record);
        if (place.isEmpty() || !Visible.mayRead(place.get().leaf(), place.get().doc(), viewer)) {
            return Optional.empty();
        }
        return Optional.of(stored(place.get().leaf(), place.get().doc(), 0, viewer));
    }

    /** What lets each of the viewers in, in their order; empty when there is no such record. */
    public static Optional<Admissions> admitted(Snapshot snapshot, RecordRef record, List<Viewer> viewers)
            throws IOException {
        Optional<Snapshot.Place> place = snapshot.find(record);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(Visible.admitted(place.get().leaf(), place.get().doc(), viewers));
    }

    /**
     * Finds what says what was typed: first the records that have every word as it was typed, then those that say some of
     * the words otherwise. Those that lack words come last, and of few words only where no record has all.
     *
     * @param glossary in force at the snapshot's position
     * @throws IllegalArgumentException when the page asked for is out of bounds
     */
    public static SearchPage find(Snapshot snapshot, SearchQuery query, Viewer viewer, CompiledGlossary glossary)
            throws IOException {
        if (query.offset() < 0 || query.size() < 1 || query.size() > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page is 1 to " + LARGEST_PAGE + " records from offset 0 on");
        }
        return new Search(snapshot, query, viewer, glossary).page();
    }

    private SearchPage page() throws IOException {
        List<FixedBitSet> hits = hits();
        long total = hits.stream().mapToLong(FixedBitSet::cardinality).sum();
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : new TreeSet<>(query.facets())) {
            facets.put(facet, FacetCounts.of(facet, snapshot.leaves(), hits));
        }
        List<StoredRecord> records = new ArrayList<>();
        for (Hit hit : best(hits)) {
            records.add(stored(hit.leaf(), hit.doc(), hit.score(), viewer));
        }
        return new SearchPage(snapshot.position(), total, reach(hits, total), records, facets);
    }

    private List<FixedBitSet> hits() throws IOException {
        QueryWords words = isBlank() ? null : QueryWords.of(query.text(), glossary);
        if (words != null && visible.count() > 0) {
            scores = TextScores.of(snapshot.leaves(), visible, words);
        }
        List<FixedBitSet> hits = new ArrayList<>();
        for (int i = 0; i < snapshot.leaves().size(); i++) {
            FixedBitSet documents = visible.members().get(i).clone();
            if (scores != null) {
                documents.and(scores.found(i));
            }
            Filters.apply(query, snapshot.leaves().get(i), documents);
            hits.add(documents);
        }
        return hits;
    }

    private Reach reach(List<FixedBitSet> hits, long total) {
        if (scores == null) {
            return Reach.exactly(total);
        }
        long[] tiers = new long[3];
        for (int i = 0; i < hits.size(); i++) {
            FixedBitSet documents = hits.get(i);
            for (int doc = 0; doc < documents.length(); doc++) {
                if (documents.get(doc)) {
                    tiers[scores.tier(i, doc)]++;
                }
            }
        }
        return new Reach(tiers[0], tiers[1], tiers[2]);
    }

    private boolean isBlank() {
        return query.text() == null || query.text().isBlank();
    }

    private List<Hit> best(List<FixedBitSet> hits) throws IOException {
        int wanted = (int) Math.min(Integer.MAX_VALUE - 8L, (long) query.offset() + query.size());
        Comparator<Hit> order = order();
        PriorityQueue<Hit> best = new PriorityQueue<>(order.reversed());
        for (int i = 0; i < hits.size(); i++) {
            Leaf leaf = snapshot.leaves().get(i);
            NumericDocValues numbers = query.sort() == null
                    ? DocValues.emptyNumeric()
                    : DocValues.getNumeric(
                            leaf.reader(), Fields.number(query.sort().number()));
            for (int doc : inWalkingOrder(hits.get(i))) {
                Hit hit = hit(i, doc, numbers);
                if (best.size() < wanted || order.compare(hit, best.element()) < 0) {
                    best.add(hit);
                }
                if (best.size() > wanted) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(order).skip(query.offset()).toList();
    }

    /** The newest stand last: taken first, they keep most others out of the heap. Columns are read forward only. */
    private int[] inWalkingOrder(FixedBitSet documents) {
        int[] order = new int[documents.cardinality()];
        int doc = -1;
        for (int i = 0; i < order.length; i++) {
            doc = documents.nextSetBit(doc + 1);
            order[query.sort() == null ? order.length - 1 - i : i] = doc;
        }
        return order;
    }

    private Comparator<Hit> order() {
        if (query.sort() != null) {
            return query.sort().descending() ? Hit.DESCENDING : Hit.ASCENDING;
        }
        return isBlank() ? Hit.DESCENDING : Hit.BY_RELEVANCE;
    }

    private Hit hit(int leaf, int doc, NumericDocValues numbers) throws IOException {
        Leaf in = snapshot.leaves().get(leaf);
        double score = scores == null ? 0 : scores.score(leaf, doc);
        int tier = scores == null ? 0 : scores.tier(leaf, doc);
        if (query.sort() == null) {
            return new Hit(in, doc, tier, score, false, in.from(doc));
        }
        boolean present = numbers.advanceExact(doc);
        return new Hit(in, doc, tier, score, !present, present ? numbers.longValue() : 0);
    }

    private static StoredRecord stored(Leaf leaf, int doc, double score, Viewer viewer) throws IOException {
        return leaf.stored(doc, Visible.isInsider(leaf, doc, viewer), Visible.isOffice(leaf, doc, viewer), score);
    }
}
