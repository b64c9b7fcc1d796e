package jp.musubi.query.party;

import java.util.List;

/** What history tells of an organization. */
final class OrganizationHistory {
    private OrganizationHistory() {}

    static List<Record> parts(OrganizationEntry entry) {
        return List.of(entry.view().content());
    }
}
