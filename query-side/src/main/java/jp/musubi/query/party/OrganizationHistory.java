package jp.musubi.query.party;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;

/** What history tells of an organization. */
final class OrganizationHistory {
    private OrganizationHistory() {}

    static List<Record> parts(OrganizationEntry entry) {
        OrganizationView view = entry.view();
        Absorbed merged = view.merged();
        return List.of(
                view.content(),
                new Course(
                        merged == null ? null : merged.into(),
                        merged == null ? null : merged.reason(),
                        merged == null ? null : merged.on(),
                        view.absorbed().stream().map(Absorbed::id).toList()));
    }

    record Course(
            OrganizationId mergedInto, MergeReason mergeReason, LocalDate mergedOn, List<OrganizationId> absorbed) {}
}
