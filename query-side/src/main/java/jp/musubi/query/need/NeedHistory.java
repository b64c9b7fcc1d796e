package jp.musubi.query.need;

import java.util.Arrays;
import java.util.List;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;

/** What history tells of a need beside its content. */
final class NeedHistory {
    private NeedHistory() {}

    static List<Record> parts(NeedEntry entry) {
        NeedView v = entry.view();
        Course course = new Course(
                v.owner(),
                v.introducedBy(),
                v.custody().house(),
                v.custody().sharedWith(),
                v.custody().coordinator(),
                v.state(),
                v.closeReason());
        return Arrays.asList(
                v.content(),
                course,
                v.assent().withdrawal(),
                v.assent().confirmed(),
                v.sounding().told());
    }

    record Course(
            PersonId owner,
            PersonId introducedBy,
            OrganizationId house,
            List<OrganizationId> sharedWith,
            PersonId coordinator,
            NeedState state,
            NeedCloseReason closeReason) {}
}
