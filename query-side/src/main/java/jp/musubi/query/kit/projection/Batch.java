package jp.musubi.query.kit.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.SearchIndex;
import jp.musubi.search.query.IndexView;
import jp.musubi.search.query.SearchQuery;

/**
 * Events that go into the index together: their changes, and over the index as it stands the records as these
 * events leave them.
 */
final class Batch implements Known {
    private static final int PAGE = 200;

    private final RecordKinds kinds;
    private final SearchIndex index;
    private final Recent recent;
    private final List<IndexChange> changes = new ArrayList<>();
    private final Map<RecordRef, Latest> latest = new HashMap<>();
    private long first;
    private long upTo;

    private record Latest(Entry entry, RecordDocument document) {}

    Batch(RecordKinds kinds, SearchIndex index, Recent recent) {
        this.kinds = kinds;
        this.index = index;
        this.recent = recent;
    }

    boolean isEmpty() {
        return upTo == 0;
    }

    /** Takes an event in, whole: changes is what follows from it. */
    void add(List<Change> following, long position) {
        List<Runnable> effects = new ArrayList<>();
        for (Change change : following) {
            effects.add(effect(change, position));
        }
        effects.forEach(Runnable::run);
        first = first == 0 ? position : first;
        upTo = position;
    }

    /** Publishes everything taken in. @throws ProjectionException when the index does not take it */
    void apply() {
        try {
            index.apply(changes, upTo);
        } catch (RuntimeException e) {
            throw new ProjectionException(first, e);
        }
        latest.forEach((ref, one) -> recent.put(ref, one.entry()));
    }

    /** Everything that can fail is done before anything is taken in. */
    private Runnable effect(Change change, long position) {
        return switch (change) {
            case Change.Put put -> {
                RecordDocument document = kinds.document(put.entry(), position);
                yield () -> take(put.entry(), document, new IndexChange.Put(document));
            }
            case Change.Erase erase -> {
                Entry tombstone = erase.tombstone();
                RecordDocument document = kinds.document(tombstone, position);
                yield () -> take(tombstone, document, new IndexChange.Erase(tombstone.ref(), document));
            }
            case Change.Rewrite rewrite ->
                () -> changes.add(new IndexChange.Rewrite(
                        rewrite.facet(),
                        rewrite.value(),
                        stored -> kinds.document(rewrite.strip().apply(kinds.read(stored)), stored.from())));
        };
    }

    private void take(Entry entry, RecordDocument document, IndexChange change) {
        latest.put(entry.ref(), new Latest(entry, document));
        changes.add(change);
    }

    @Override
    public Optional<Entry> find(RecordRef ref) {
        Latest here = latest.get(ref);
        if (here != null) {
            return Optional.of(here.entry());
        }
        Entry known = recent.get(ref);
        return known != null
                ? Optional.of(known)
                : index.read(view -> view.get(ref, Viewer.system())).map(kinds::read);
    }

    @Override
    public List<Entry> bearing(RecordType type, String facet, String value) {
        Map<String, Entry> found = new TreeMap<>();
        index.<Void>read(view -> {
            collect(view, type, facet, value, found);
            return null;
        });
        latest.forEach((ref, one) -> {
            if (ref.type() == type
                    && one.document().facets().getOrDefault(facet, Set.of()).contains(value)) {
                found.put(ref.id(), one.entry());
            }
        });
        return List.copyOf(found.values());
    }

    private void collect(IndexView view, RecordType type, String facet, String value, Map<String, Entry> into) {
        List<StoredRecord> page;
        int offset = 0;
        do {
            page = view.search(bearers(type, facet, value, offset), Viewer.system())
                    .records();
            page.stream()
                    .filter(stored -> !latest.containsKey(stored.record()))
                    .forEach(stored -> into.put(stored.record().id(), kinds.read(stored)));
            offset += page.size();
        } while (page.size() == PAGE);
    }

    private static SearchQuery bearers(RecordType type, String facet, String value, int offset) {
        SearchQuery.Sort sort = new SearchQuery.Sort(Numbers.POSITION, false);
        return new SearchQuery(Set.of(type), "", Map.of(facet, Set.of(value)), List.of(), sort, offset, PAGE, Set.of());
    }
}
