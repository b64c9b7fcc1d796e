package jp.musubi.query.party;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountEvent;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.language.party.SessionsEnded;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.party.PersonView.HeldRole;
import jp.musubi.search.document.RecordDocument;

/** Persons and the roles they hold. */
public final class PersonProjection {
    private PersonProjection() {}

    public static List<Change> registered(PersonRegistered e, Occurrence at, Known known) {
        return told(e.personId(), e.name(), e.email(), e.organizationId(), at, known);
    }

    public static List<Change> revised(PersonRevised e, Occurrence at, Known known) {
        return told(e.personId(), e.name(), e.email(), e.organizationId(), at, known);
    }

    private static List<Change> told(
            PersonId id, String name, String email, OrganizationId organization, Occurrence at, Known known) {
        PersonView was = person(id, known);
        return put(
                new PersonView(id, name, email, organization, was.roles(), was.locked(), was.erased(), at.position()));
    }

    /** What is done about passwords and logins changes nothing that anybody is shown. */
    public static List<Change> account(AccountEvent e, Occurrence at, Known known) {
        return switch (e) {
            case AccountLocked locked -> locked(e.personId(), true, at, known);
            case AccountUnlocked unlocked -> locked(e.personId(), false, at, known);
            case AccountOpened opened -> List.of();
            case LoginChanged changed -> List.of();
            case PasswordLinkIssued issued -> List.of();
            case PasswordRenewed renewed -> List.of();
            case AccessTokenIssued issued -> List.of();
            case AccessTokenEnded ended -> List.of();
            case SessionsEnded ended -> List.of();
            case SecondFactorSet set -> List.of();
            case SecondFactorRemoved removed -> List.of();
        };
    }

    private static List<Change> locked(PersonId id, boolean locked, Occurrence at, Known known) {
        PersonView v = person(id, known);
        return v.erased()
                ? List.of()
                : put(new PersonView(
                        id, v.name(), v.email(), v.organizationId(), v.roles(), locked, false, at.position()));
    }

    public static List<Change> granted(RoleGranted e, Occurrence at, Known known) {
        PersonView person = person(e.personId(), known);
        HeldRole role = new HeldRole(e.role(), e.scope());
        if (person.erased() || person.roles().contains(role)) {
            return List.of();
        }
        List<HeldRole> roles = new ArrayList<>(person.roles());
        roles.add(role);
        return put(with(person, roles, at));
    }

    public static List<Change> revoked(RoleRevoked e, Occurrence at, Known known) {
        PersonView person = person(e.personId(), known);
        List<HeldRole> roles = new ArrayList<>(person.roles());
        return roles.remove(new HeldRole(e.role(), e.scope())) ? put(with(person, roles, at)) : List.of();
    }

    /** System actors are granted roles without ever having been registered: they are persons without a name. */
    private static PersonView person(PersonId id, Known known) {
        return known.find(id.ref())
                .map(entry -> ((PersonEntry) entry).view())
                .orElse(new PersonView(id, null, null, null, List.of(), false, false, 0));
    }

    private static PersonView with(PersonView v, List<HeldRole> roles, Occurrence at) {
        return new PersonView(
                v.id(), v.name(), v.email(), v.organizationId(), roles, v.locked(), v.erased(), at.position());
    }

    private static List<Change> put(PersonView view) {
        return List.of(new Change.Put(new PersonEntry(view)));
    }

    static RecordDocument document(PersonEntry entry, long from) {
        PersonView view = entry.view();
        Facets facets = new Facets()
                .put(Facet.STATE, view.erased() ? Facet.ERASED : Facet.ACTIVE)
                .put(Facet.ORGANIZATION, view.organizationId());
        view.roles().forEach(held -> facets.put(Facet.ROLE, held.role()));
        Fields texts = new Fields().put("name", view.name()).put("email", view.email());
        Numbers numbers = new Numbers().put(Numbers.POSITION, view.position());
        return Entries.whole(entry, from, Access.administration(), texts, facets, numbers);
    }
}
