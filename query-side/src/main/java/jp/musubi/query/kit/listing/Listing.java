package jp.musubi.query.kit.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;
import jp.musubi.search.query.Reach;
import jp.musubi.search.query.SearchPage;
import jp.musubi.search.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/** A search of one type of record, built step by step. Pages count from 1; sizes are held between 1 and 200. */
public final class Listing {
    /** The largest page. */
    public static final int MAX_SIZE = 200;

    private final RecordType type;
    private final Map<String, Set<String>> filters = new HashMap<>();
    private final List<SearchQuery.Range> ranges = new ArrayList<>();
    private String text = "";
    private SearchQuery.@Nullable Sort sort = new SearchQuery.Sort(Numbers.POSITION, true);
    private Set<String> facets = Set.of();

    private Listing(RecordType type) {
        this.type = type;
    }

    /** All records of a type, last changed first. */
    public static Listing of(RecordType type) {
        return new Listing(type);
    }

    /** Those that match what a user typed, best first. Blank changes nothing. */
    public Listing matching(String typed) {
        if (typed != null && !typed.isBlank()) {
            text = typed;
            sort = null;
        }
        return this;
    }

    /** Those that bear one of the values. */
    public Listing bearing(String facet, Set<String> values) {
        filters.put(facet, values);
        return this;
    }

    /** Those whose number is within the bounds, both inclusive. */
    public Listing within(String number, long min, long max) {
        ranges.add(new SearchQuery.Range(number, min, max));
        return this;
    }

    public Listing sorted(String number, boolean descending) {
        sort = new SearchQuery.Sort(number, descending);
        return this;
    }

    public Listing counting(String... names) {
        facets = Set.of(names);
        return this;
    }

    /** One page as the index finds it. */
    public SearchPage find(IndexView view, Viewer viewer, int page, int size) {
        int held = Math.clamp(size, 1, MAX_SIZE);
        long offset = (Math.max(page, 1) - 1L) * held;
        return view.search(query((int) Math.min(offset, Integer.MAX_VALUE - held), held), viewer);
    }

    /** One page of views. */
    public <T> Page<T> page(IndexView view, Viewer viewer, int page, int size, Function<StoredRecord, T> shown) {
        SearchPage found = find(view, viewer, page, size);
        List<T> items = found.records().stream().map(shown).toList();
        return new Page<>(found.position(), found.total(), found.reach(), items, found.facets());
    }

    /** The first records, over as many pages as that takes. */
    public List<StoredRecord> first(IndexView view, Viewer viewer, int most) {
        List<StoredRecord> records = new ArrayList<>();
        List<StoredRecord> found;
        do {
            int size = Math.min(MAX_SIZE, most - records.size());
            found = view.search(query(records.size(), size), viewer).records();
            records.addAll(found);
        } while (found.size() == MAX_SIZE && records.size() < most);
        return records;
    }

    /** The answer to those who may not ask: as if there were nothing. */
    public static <T> Page<T> nothing(IndexView view) {
        return new Page<>(view.position(), 0, Reach.exactly(0), List.of(), Map.of());
    }

    private SearchQuery query(int offset, int size) {
        return new SearchQuery(Set.of(type), text, filters, ranges, sort, offset, size, facets);
    }
}
