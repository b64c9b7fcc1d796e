package jp.musubi.query.matching;

import jp.musubi.language.RecordType;
import jp.musubi.language.matching.MatcherEvent;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.matching.findmatchers.FindMatchersSlice;
import jp.musubi.query.matching.learnfromdecisions.LearnFromDecisionsSlice;
import jp.musubi.query.matching.readmatcher.ReadMatcherSlice;
import jp.musubi.search.document.StoredRecord;

/** What is registered of the matchers that were trained from decisions, and what of one a reader is shown. */
public final class MatcherRecords {
    public static final RecordKind<MatcherEntry> KIND = RecordKind.of(
                    RecordType.MATCHER, MatcherEntry.class, MatcherProjection::document)
            .folds(MatcherEvent.class, MatcherProjection::on)
            .tells(MatcherHistory::parts, MatcherHistory.Told.class)
            .asked(FindMatchersSlice::register)
            .asked(ReadMatcherSlice::register)
            .asked(LearnFromDecisionsSlice::register);

    private MatcherRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static MatcherView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
