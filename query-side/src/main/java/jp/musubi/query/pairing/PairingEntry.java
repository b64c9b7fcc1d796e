package jp.musubi.query.pairing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/**
 * A pairing as the projection knows it.
 *
 * @param needRegisteredAt log position of its need's registration, by which worklists are ordered
 * @param decisions how many decisions were ever made about it, those taken back included
 * @param needReasons by what coordinators see its need
 * @param seedReasons by what they see its seed
 * @param standing decisions made since its last proposal and not taken back, oldest first
 */
public record PairingEntry(
        PairingView view,
        long needRegisteredAt,
        Set<String> needReasons,
        Set<String> seedReasons,
        int decisions,
        List<Decision> standing)
        implements Entry {
    public PairingEntry {
        // In one order, however they were read: the same entry gives the same bytes.
        needReasons = new TreeSet<>(needReasons);
        seedReasons = new TreeSet<>(seedReasons);
    }

    /** The same decided otherwise. */
    PairingEntry with(PairingView next, int number, List<Decision> decided) {
        return new PairingEntry(next, needRegisteredAt, needReasons, seedReasons, number, decided);
    }

    @Override
    @JsonIgnore
    public RecordRef ref() {
        return view.id().ref();
    }
}
