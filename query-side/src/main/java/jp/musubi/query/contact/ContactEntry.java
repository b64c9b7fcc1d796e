package jp.musubi.query.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.projection.Entry;

/**
 * A contact as the projection knows it.
 *
 * @param awaits the record on which what was promised is still to be kept; null when nothing is awaited
 * @param bearer whose promise it is, when that is the intermediary who brought the need and so may read the promise; else
 *     null
 */
public record ContactEntry(ContactView view, RecordRef awaits, PersonId bearer) implements Entry {
    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
