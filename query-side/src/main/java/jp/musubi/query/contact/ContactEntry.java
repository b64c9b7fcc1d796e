package jp.musubi.query.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.projection.Entry;

/**
 * A contact as the projection knows it.
 *
 * @param awaits the record on which what was promised is still to be kept; null when nothing is awaited
 * @param bearer whose promise it is, when that is the intermediary who brought the need and so may read the promise; else
 *     null
 * @param reasons of each seed and need that it is about, by what coordinators see that
 */
public record ContactEntry(ContactView view, RecordRef awaits, PersonId bearer, Map<String, Set<String>> reasons)
        implements Entry {
    public ContactEntry {
        // In one order, however they were read: the same entry gives the same bytes.
        Map<String, Set<String>> sorted = new TreeMap<>();
        reasons.forEach((about, by) -> sorted.put(about, new TreeSet<>(by)));
        reasons = sorted;
    }

    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
