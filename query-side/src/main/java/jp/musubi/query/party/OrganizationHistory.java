package jp.musubi.query.party;

import java.util.List;
import jp.musubi.language.party.OrganizationKind;

/** What history tells of an organization. */
final class OrganizationHistory {
    private OrganizationHistory() {}

    static List<Record> parts(OrganizationEntry entry) {
        OrganizationView v = entry.view();
        return List.of(new Told(v.name(), v.kind(), v.region()));
    }

    record Told(String name, OrganizationKind kind, String region) {}
}
