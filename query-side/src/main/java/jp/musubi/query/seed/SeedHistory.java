package jp.musubi.query.seed;

import java.util.Arrays;
import java.util.List;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedState;

/** What history tells of a seed beside its content. */
final class SeedHistory {
    private SeedHistory() {}

    static List<Record> parts(SeedEntry entry) {
        SeedView v = entry.view();
        return Arrays.asList(
                v.content(),
                new Course(
                        v.owner(),
                        v.custody().house(),
                        v.custody().sharedWith(),
                        v.custody().coordinator(),
                        v.state()),
                v.assent().confirmed(),
                v.sounding().told());
    }

    record Course(
            PersonId owner,
            OrganizationId house,
            List<OrganizationId> sharedWith,
            PersonId coordinator,
            SeedState state) {}
}
