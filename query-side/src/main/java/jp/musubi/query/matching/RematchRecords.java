package jp.musubi.query.matching;

import jp.musubi.language.RecordType;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.matching.findrematches.FindRematchesSlice;
import jp.musubi.query.matching.readrematch.ReadRematchSlice;
import jp.musubi.query.matching.samplerematch.SampleRematchSlice;
import jp.musubi.search.document.StoredRecord;

/** What is registered of the jobs that match all open needs again, and what of one a reader is shown. */
public final class RematchRecords {
    public static final RecordKind<RematchEntry> KIND = RecordKind.of(
                    RecordType.REMATCH, RematchEntry.class, RematchProjection::document)
            .folds(RematchEvent.class, RematchProjection::on)
            .tells(RematchHistory::parts, RematchHistory.Course.class, RematchView.Outcome.class)
            .asked(FindRematchesSlice::register)
            .asked(ReadRematchSlice::register)
            .asked(SampleRematchSlice::register);

    private RematchRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static RematchView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
