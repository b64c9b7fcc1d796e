package jp.musubi.query.glossary;

import jp.musubi.language.RecordType;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.query.glossary.find.FindTermsSlice;
import jp.musubi.query.glossary.findknown.FindKnownTermsSlice;
import jp.musubi.query.glossary.read.ReadTermSlice;
import jp.musubi.query.glossary.readwhole.ReadGlossarySlice;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.search.document.StoredRecord;

/** What is registered of the groups of the glossary, and what of one a reader is shown. */
public final class TermRecords {
    public static final RecordKind<TermEntry> KIND = RecordKind.of(RecordType.TERM, TermEntry.class, TermDocument::of)
            .folds(GlossaryEvent.class, TermProjection::on)
            .tells(TermHistory::parts, TermContent.class, TermHistory.Course.class)
            .asked(FindTermsSlice::register)
            .asked(ReadTermSlice::register)
            .asked(FindKnownTermsSlice::register)
            .asked(ReadGlossarySlice::register);

    private TermRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static TermView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
