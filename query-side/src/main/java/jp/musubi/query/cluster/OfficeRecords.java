package jp.musubi.query.cluster;

import jp.musubi.language.RecordType;
import jp.musubi.language.cluster.ClusterEvent;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.query.cluster.firststeps.FirstStepsSlice;
import jp.musubi.query.cluster.readconfirmationrule.ReadConfirmationRuleSlice;
import jp.musubi.query.cluster.readoffice.ReadOfficeSlice;
import jp.musubi.query.cluster.readsecondfactorrule.ReadSecondFactorRuleSlice;
import jp.musubi.query.cluster.readsight.ReadCoordinatorSightSlice;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.search.document.StoredRecord;

/** What is registered of the office, and what of one a reader is shown. */
public final class OfficeRecords {
    public static final RecordKind<OfficeEntry> KIND = RecordKind.of(
                    RecordType.CLUSTER, OfficeEntry.class, OfficeProjection::document)
            .folds(ClusterEvent.class, OfficeProjection::on)
            .tells(OfficeHistory::parts, OfficeHistory.Told.class)
            .says(ClusterFounded.class, ClusterFounded.class, founded -> founded)
            .asked(ReadOfficeSlice::register)
            .asked(FirstStepsSlice::register)
            .asked(ReadSecondFactorRuleSlice::register)
            .asked(ReadConfirmationRuleSlice::register)
            .asked(ReadCoordinatorSightSlice::register);

    private OfficeRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static OfficeView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
