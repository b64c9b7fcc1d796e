package jp.musubi.query.kit.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.query.kit.projection.Fold;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.kit.projection.RecordKinds;
import jp.musubi.search.index.SearchIndex;

/**
 * What each event changed: the difference between what its record was before and after it. Events are folded once, by the
 * projection, in log order.
 */
final class Differences {
    private final RecordKinds kinds;
    private final Fold fold;
    private final Map<RecordRef, Account> accounts = new HashMap<>();

    Differences(RecordKinds kinds, SearchIndex index) {
        this.kinds = kinds;
        fold = new Fold(kinds, index);
    }

    /** Takes in the next event, and tells what it changed of the record that it is about. */
    List<FieldPaths.Change> of(Occurrence at) {
        Event event = at.event();
        RecordRef record = event.subject();
        List<Record> before = fields(record);
        fold.take(at);
        accounts.compute(record, (any, account) -> Account.after(account, event));
        List<Record> after = fields(record);
        List<FieldPaths.Change> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            changes.addAll(FieldPaths.diff(before.isEmpty() ? null : before.get(i), after.get(i)));
        }
        changes.addAll(FieldPaths.diff(null, kinds.kind(record.type()).said(event)));
        return changes;
    }

    private List<Record> fields(RecordRef record) {
        return fold.find(record)
                .map(entry -> HistoryFields.of(kinds.kind(record.type()), entry, accounts.get(record)))
                .orElse(List.of());
    }

    /** Takes in the next event, one of a record that is not followed here but may have moved one that is. */
    void passOver(Occurrence at) {
        fold.takeForOthers(at);
    }
}
