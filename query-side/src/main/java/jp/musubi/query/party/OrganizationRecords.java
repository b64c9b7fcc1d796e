package jp.musubi.query.party;

import jp.musubi.language.RecordType;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationEvent;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.party.findorganizations.FindOrganizationsSlice;
import jp.musubi.query.party.readorganization.ReadOrganizationSlice;
import jp.musubi.search.document.StoredRecord;

/** What is registered of organizations, and what of one a reader is shown. */
public final class OrganizationRecords {
    public static final RecordKind<OrganizationEntry> KIND = RecordKind.of(
                    RecordType.ORGANIZATION, OrganizationEntry.class, OrganizationProjection::document)
            .folds(OrganizationEvent.class, OrganizationProjection::on)
            .tells(OrganizationHistory::parts, OrganizationContent.class, OrganizationHistory.Course.class)
            .asked(FindOrganizationsSlice::register)
            .asked(ReadOrganizationSlice::register);

    private OrganizationRecords() {}

    /** As its reader may see it: the note is for those who keep the records of organizations. */
    public static OrganizationView shown(StoredRecord stored) {
        OrganizationView view = KIND.read(stored).view();
        return stored.office() ? view : view.with(Internals.without(view.content()));
    }
}
