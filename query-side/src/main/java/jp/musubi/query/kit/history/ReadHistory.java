package jp.musubi.query.kit.history;

import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.search.document.Viewer;

/**
 * Every event of a record in log order, with what each changed. Auditors, coordinators and the owner; anybody
 * else gets an empty list, as for a record that does not exist.
 *
 * @param at last log position to show, or null for the head
 */
public record ReadHistory(Viewer viewer, RecordRef record, Long at) implements HoldsLimited<List<HistoryEntry>> {

    @Override
    public Set<RecordRef> limitedIn(List<HistoryEntry> answer) {
        boolean whole = record.type() == RecordType.SEED || record.type() == RecordType.NEED;
        return whole && Viewers.overall(viewer) && !answer.isEmpty() ? Set.of(record) : Set.of();
    }

    /** What happened when stays; what was written does not. */
    @Override
    public List<HistoryEntry> withheld(List<HistoryEntry> answer) {
        return answer.stream().map(HistoryEntry::withheld).toList();
    }
}
