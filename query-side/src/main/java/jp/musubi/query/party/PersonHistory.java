package jp.musubi.query.party;

import java.util.List;
import jp.musubi.language.party.OrganizationId;

/** What history tells of a person. */
final class PersonHistory {
    private PersonHistory() {}

    static List<Record> parts(PersonEntry entry) {
        return List.of(Told.of(entry.view()));
    }

    record Told(String name, String email, OrganizationId organizationId, List<PersonView.HeldRole> roles) {
        static Told of(PersonView v) {
            return new Told(v.name(), v.email(), v.organizationId(), v.roles());
        }
    }
}
