package jp.musubi.query.party;

import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;

/**
 * An organization.
 *
 * @param revision of the content, from 1
 * @param content without its note for others than coordinators, administrators and auditors
 * @param position log position of the last change
 */
public record OrganizationView(OrganizationId id, int revision, OrganizationContent content, long position) {
    /** What it is called now. */
    public String name() {
        return content.name();
    }

    /** What sort of organization it is. */
    public OrganizationKind kind() {
        return content.kind();
    }

    /** Where it works; null when nothing is said. */
    public String region() {
        return content.region();
    }
}
