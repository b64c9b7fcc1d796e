package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/** An event of an organization. */
public sealed interface OrganizationEvent extends Event
        permits OrganizationRegistered,
                OrganizationRevised,
                CorporateNumberRecorded,
                OrganizationMerged,
                OrganizationMergeTakenBack {
    /** Which organization it is about. */
    OrganizationId organizationId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return organizationId().ref();
    }
}
