package jp.musubi.query.seed;

import jp.musubi.language.RecordType;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Contents;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.seed.find.FindSeedsSlice;
import jp.musubi.query.seed.preview.PreviewSeedSlice;
import jp.musubi.query.seed.read.ReadSeedSlice;
import jp.musubi.search.document.StoredRecord;

/** What is registered of seeds, and what of one a reader is shown. */
public final class SeedRecords {
    public static final RecordKind<SeedEntry> KIND = RecordKind.of(RecordType.SEED, SeedEntry.class, SeedDocument::of)
            .folds(SeedEvent.class, SeedProjection::on)
            .custody(SeedProjection::custody)
            .erases(SeedProjection::erased)
            .tells(
                    SeedHistory::parts,
                    SeedContent.class,
                    SeedHistory.Course.class,
                    Assent.Confirmed.class,
                    Sounding.class)
            .asked(FindSeedsSlice::register)
            .asked(ReadSeedSlice::register)
            .asked(PreviewSeedSlice::register);

    private SeedRecords() {}

    /** As its reader may see it: for others than insiders without its limited parts and without whose it is. */
    public static SeedView shown(StoredRecord stored) {
        SeedView view = KIND.read(stored).view();
        if (stored.office()) {
            return view;
        }
        boolean insider = stored.insider();
        return new SeedView(
                view.id(),
                insider ? view.owner() : null,
                insider ? view.custody() : null,
                view.state(),
                view.revision(),
                view.disclosure(),
                view.registered(),
                view.changed(),
                view.position(),
                insider ? view.sounding() : view.sounding().withoutReason(),
                insider ? view.assent().forInsiders() : Assent.UNSAID,
                insider ? Internals.without(view.content()) : Redaction.open(view.content()),
                insider);
    }

    /** Stands for one that has since been erased and so is gone from every earlier position, too: only its id is left. */
    public static SeedView gone(SeedId id) {
        return new SeedView(
                id,
                null,
                null,
                SeedState.ERASED,
                0,
                null,
                null,
                null,
                0,
                Sounding.ACCEPTED,
                Assent.UNSAID,
                Contents.NO_SEED,
                true);
    }
}
