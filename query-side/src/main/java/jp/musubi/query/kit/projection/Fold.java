package jp.musubi.query.kit.projection;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.SearchIndex;
import org.jspecify.annotations.Nullable;

/**
 * Records as a run of events leaves them, made by the projection itself but written nowhere: for whoever asks what an event
 * changed. For one thread.
 */
public final class Fold {
    private final RecordKinds kinds;
    private final SearchIndex index;
    private final Map<RecordRef, Entry> entries = new HashMap<>();
    private final Map<Entry, Map<String, Set<String>>> facets = new IdentityHashMap<>();

    /** Nothing yet. @param index knows the records that these events need and none of them is about */
    public Fold(RecordKinds kinds, SearchIndex index) {
        this.kinds = kinds;
        this.index = index;
    }

    /** The record as the events so far have left it; empty when none of them was about it. */
    public Optional<Entry> find(RecordRef ref) {
        return Optional.ofNullable(entries.get(ref));
    }

    /**
     * Takes in the next event. One that needs a record of which nothing is known changes nothing here: the index has not come
     * so far yet, or has halted there.
     *
     * @param at the next event in log order, of a record all of whose events are taken in
     */
    public void take(Occurrence at) {
        take(at, new Before(at.event().subject()));
    }

    /**
     * Takes in an event of a record that is not followed here, for what it does to others.
     *
     * @param at the next event in log order
     */
    public void takeForOthers(Occurrence at) {
        take(at, new Before(null));
    }

    private void take(Occurrence at, Known before) {
        List<Change> following;
        try {
            following = kinds.following(at, before);
        } catch (NotKnownException e) {
            return;
        }
        for (Change change : following) {
            switch (change) {
                case Change.Put put -> entries.put(put.entry().ref(), put.entry());
                case Change.Erase erase -> entries.put(erase.tombstone().ref(), erase.tombstone());
                // What no key opens any more was read as nothing here from the first.
                case Change.Rewrite rewrite -> {}
            }
        }
    }

    /** What is known before an event. The index knows a subject that is followed too, but as all its events have left it. */
    private final class Before implements Known {
        private final @Nullable RecordRef subject;

        Before(@Nullable RecordRef subject) {
            this.subject = subject;
        }

        @Override
        public Optional<Entry> find(RecordRef ref) {
            Entry here = entries.get(ref);
            if (here != null || ref.equals(subject)) {
                return Optional.ofNullable(here);
            }
            return index.read(view -> view.get(ref, Viewer.system())).map(kinds::read);
        }

        @Override
        public List<Entry> bearing(RecordType type, String facet, String value) {
            Map<String, Entry> found = new TreeMap<>();
            entries.forEach((ref, entry) -> {
                if (ref.type() == type
                        && facetsOf(entry).getOrDefault(facet, Set.of()).contains(value)) {
                    found.put(ref.id(), entry);
                }
            });
            return List.copyOf(found.values());
        }

        private Map<String, Set<String>> facetsOf(Entry entry) {
            return facets.computeIfAbsent(entry, one -> kinds.document(one, 1).facets());
        }
    }
}
