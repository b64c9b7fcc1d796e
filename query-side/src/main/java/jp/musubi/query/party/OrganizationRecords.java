package jp.musubi.query.party;

import jp.musubi.language.RecordType;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.party.findorganizations.FindOrganizationsSlice;
import jp.musubi.query.party.readorganization.ReadOrganizationSlice;
import jp.musubi.search.document.StoredRecord;

/** What is registered of organizations, and what of one a reader is shown. */
public final class OrganizationRecords {
    public static final RecordKind<OrganizationEntry> KIND = RecordKind.of(
                    RecordType.ORGANIZATION, OrganizationEntry.class, OrganizationProjection::document)
            .folds(OrganizationRegistered.class, OrganizationProjection::on)
            .tells(OrganizationHistory::parts, OrganizationHistory.Told.class)
            .asked(FindOrganizationsSlice::register)
            .asked(ReadOrganizationSlice::register);

    private OrganizationRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static OrganizationView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
