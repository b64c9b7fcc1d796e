package jp.musubi.query.projection;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.event.PersonRegistered;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.id.PersonId;
import jp.musubi.query.view.PersonView;
import jp.musubi.query.view.PersonView.HeldRole;

/** Persons and the roles they hold. */
final class PersonProjection {
    private PersonProjection() {}

    static List<Change> registered(PersonRegistered e, Occurrence at, Known known) {
        List<HeldRole> roles = person(e.personId(), known).roles();
        return put(new PersonView(e.personId(), e.name(), e.email(), e.organizationId(), roles, false, at.position()));
    }

    static List<Change> granted(RoleGranted e, Occurrence at, Known known) {
        PersonView person = person(e.personId(), known);
        HeldRole role = new HeldRole(e.role(), e.scope());
        if (person.erased() || person.roles().contains(role)) {
            return List.of();
        }
        List<HeldRole> roles = new ArrayList<>(person.roles());
        roles.add(role);
        return put(with(person, roles, at));
    }

    static List<Change> revoked(RoleRevoked e, Occurrence at, Known known) {
        PersonView person = person(e.personId(), known);
        List<HeldRole> roles = new ArrayList<>(person.roles());
        return roles.remove(new HeldRole(e.role(), e.scope())) ? put(with(person, roles, at)) : List.of();
    }

    /** System actors are granted roles without ever having been registered: they are persons without a name. */
    private static PersonView person(PersonId id, Known known) {
        return known.find(id.ref())
                .map(entry -> ((Entry.Person) entry).view())
                .orElse(new PersonView(id, null, null, null, List.of(), false, 0));
    }

    private static PersonView with(PersonView v, List<HeldRole> roles, Occurrence at) {
        return new PersonView(v.id(), v.name(), v.email(), v.organizationId(), roles, v.erased(), at.position());
    }

    private static List<Change> put(PersonView view) {
        return List.of(new Change.Put(new Entry.Person(view)));
    }
}
