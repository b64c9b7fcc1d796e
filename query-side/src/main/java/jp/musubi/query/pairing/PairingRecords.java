package jp.musubi.query.pairing;

import jp.musubi.language.RecordType;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.pairing.find.FindPairingsSlice;
import jp.musubi.query.pairing.read.ReadPairingSlice;
import jp.musubi.query.pairing.worklist.WorklistSlice;
import jp.musubi.search.document.StoredRecord;

/** What is registered of pairings, and what of one a reader is shown. */
public final class PairingRecords {
    public static final RecordKind<PairingEntry> KIND = RecordKind.of(
                    RecordType.PAIRING, PairingEntry.class, PairingProjection::document)
            .folds(PairingEvent.class, PairingProjection::on)
            .tells(
                    PairingHistory::parts,
                    PairingHistory.Sides.class,
                    PairingHistory.Figures.class,
                    PairingHistory.Decided.class,
                    Decision.Terms.class)
            .asked(FindPairingsSlice::register)
            .asked(ReadPairingSlice::register)
            .asked(WorklistSlice::register);

    private PairingRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static PairingView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
