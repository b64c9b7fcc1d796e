package jp.musubi.query.pairing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/**
 * A pairing as the projection knows it.
 *
 * @param needRegisteredAt log position of its need's registration, by which worklists are ordered
 * @param decisions how many decisions were ever made about it, those taken back included
 * @param standing decisions made since its last proposal and not taken back, oldest first
 */
public record PairingEntry(PairingView view, long needRegisteredAt, int decisions, List<Decision> standing)
        implements Entry {
    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
