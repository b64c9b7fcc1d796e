package jp.musubi.query.party;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;

/** What history tells of a person. */
final class PersonHistory {
    private PersonHistory() {}

    static List<Record> parts(PersonEntry entry) {
        return List.of(entry.view().content(), Told.of(entry.view()));
    }

    record Told(
            OrganizationId organizationId,
            List<PersonView.HeldRole> roles,
            LocalDate left,
            PersonId mergedInto,
            List<PersonId> absorbed) {
        static Told of(PersonView v) {
            return new Told(v.organizationId(), v.roles(), v.left(), v.mergedInto(), v.absorbed());
        }
    }
}
