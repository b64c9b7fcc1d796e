package jp.musubi.query.need;

import jp.musubi.language.RecordType;
import jp.musubi.language.confirmation.ConfirmationEvent;
import jp.musubi.language.consent.ConsentEvent;
import jp.musubi.language.consent.ConsentEvidenceRecorded;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.sounding.SoundingEvent;
import jp.musubi.query.confirmation.ConfirmationProjection;
import jp.musubi.query.consent.ConsentProjection;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.need.find.FindNeedsSlice;
import jp.musubi.query.need.preview.PreviewNeedSlice;
import jp.musubi.query.need.read.ReadNeedSlice;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.ConsentEvidence;
import jp.musubi.query.record.Contents;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.sounding.SoundingProjection;
import jp.musubi.search.document.StoredRecord;

/** What is registered of needs, and what of one a reader is shown. */
public final class NeedRecords {
    public static final RecordKind<NeedEntry> KIND = RecordKind.of(RecordType.NEED, NeedEntry.class, NeedDocument::of)
            .folds(NeedEvent.class, NeedProjection::on)
            .custody(NeedProjection::custody)
            .erases(NeedProjection::erased)
            .tells(
                    NeedHistory::parts,
                    NeedContent.class,
                    NeedHistory.Course.class,
                    Assent.Withdrawal.class,
                    Assent.Confirmed.class,
                    Sounding.class)
            .folds(ConfirmationEvent.class, ConfirmationProjection::on)
            .folds(ConsentEvent.class, ConsentProjection::on)
            .says(ConsentEvidenceRecorded.class, ConsentEvidence.Told.class, ConsentEvidence.Told::of)
            .folds(SoundingEvent.class, SoundingProjection::on)
            .says(NeedMatched.class, MatchFinding.class, MatchFinding::of)
            .asked(FindNeedsSlice::register)
            .asked(ReadNeedSlice::register)
            .asked(PreviewNeedSlice::register);

    private NeedRecords() {}

    /**
     * As its reader may see it. Only the office is told when and with what answer it was matched, which follows from seeds
     * that its owner may not know of, and what it noted for itself, with the revisions that changed nothing else. Others
     * than insiders see it without its limited parts and without whose it is.
     */
    public static NeedView shown(StoredRecord stored) {
        NeedEntry entry = KIND.read(stored);
        NeedView view = entry.view();
        if (stored.office()) {
            return view;
        }
        boolean insider = stored.insider();
        return new NeedView(
                view.id(),
                insider ? view.owner() : null,
                insider ? view.introducedBy() : null,
                insider ? view.custody() : null,
                view.state(),
                entry.shared().revision(),
                view.disclosure(),
                view.closeReason(),
                view.registered(),
                entry.shared().changed(),
                entry.shared().position(),
                0,
                0,
                null,
                insider ? view.sounding() : view.sounding().withoutReason(),
                insider ? view.assent().forInsiders() : Assent.UNSAID,
                insider ? Internals.without(view.content()) : Redaction.open(view.content()),
                insider);
    }

    /** Stands for one that has since been erased and so is gone from every earlier position, too: only its id is left. */
    public static NeedView gone(NeedId id) {
        return new NeedView(
                id,
                null,
                null,
                null,
                NeedState.ERASED,
                0,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                Sounding.ACCEPTED,
                Assent.UNSAID,
                Contents.NO_NEED,
                true);
    }
}
