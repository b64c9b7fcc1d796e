package jp.musubi.query.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountEvent;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonDayReached;
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
        return put(person(e.personId(), known).told(e.content(), e.on(), at.position()));
    }

    public static List<Change> revised(PersonRevised e, Occurrence at, Known known) {
        return put(person(e.personId(), known).told(e.content(), e.on(), at.position()));
    }

    static List<Change> reached(PersonDayReached e, Occurrence at, Known known) {
        PersonView was = person(e.personId(), known);
        return was.erased() ? List.of() : put(was.reached(e.on(), at.position()));
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
        PersonView was = person(id, known);
        return was.erased() ? List.of() : put(was.locked(locked, at.position()));
    }

    public static List<Change> granted(RoleGranted e, Occurrence at, Known known) {
        PersonView person = person(e.personId(), known);
        HeldRole role = new HeldRole(e.role(), e.scope());
        if (person.erased() || person.roles().contains(role)) {
            return List.of();
        }
        List<HeldRole> roles = new ArrayList<>(person.roles());
        roles.add(role);
        return put(person.holding(roles, at.position()));
    }

    public static List<Change> revoked(RoleRevoked e, Occurrence at, Known known) {
        PersonView person = person(e.personId(), known);
        List<HeldRole> roles = new ArrayList<>(person.roles());
        return roles.remove(new HeldRole(e.role(), e.scope())) ? put(person.holding(roles, at.position())) : List.of();
    }

    /** System actors are granted roles without ever having been registered: they are persons without a name. */
    static PersonView person(PersonId id, Known known) {
        return known.find(id.ref())
                .map(entry -> ((PersonEntry) entry).view())
                .orElse(new PersonView(id, null, null, null, List.of(), false, false, 0));
    }

    static List<Change> put(PersonView view) {
        return List.of(new Change.Put(new PersonEntry(view)));
    }

    static RecordDocument document(PersonEntry entry, long from) {
        PersonView view = entry.view();
        PersonContent content = view.content();
        Facets facets = new Facets().put(Facet.STATE, state(view));
        content.organizations(view.on()).forEach(one -> facets.put(Facet.ORGANIZATION, one));
        view.roles().forEach(held -> facets.put(Facet.ROLE, held.role()));
        Fields texts = new Fields()
                .put("name", view.name())
                .put("reading", Readings.both(content.reading()))
                .put("email", view.email())
                .put("orcid", content.orcid())
                .put("researchmap", content.researchmap())
                .put("researcherNumber", content.researcherNumber())
                .put("title", titles(content));
        Numbers numbers = new Numbers()
                .put(Numbers.POSITION, view.position())
                .put(Numbers.ENDS, content.settledUntil(view.on()).orElse(null));
        return Entries.whole(entry, from, Access.administration(), texts, facets, numbers);
    }

    /** Whoever has left or is another is found by those who ask for that; choices offer only those who take part. */
    private static String state(PersonView view) {
        if (view.erased()) {
            return Facet.ERASED;
        }
        return view.mergedInto() != null ? Facet.MERGED : view.left() != null ? Facet.LEFT : Facet.ACTIVE;
    }

    private static List<String> titles(PersonContent content) {
        return content.affiliations().stream()
                .map(Affiliation::title)
                .filter(Objects::nonNull)
                .toList();
    }
}
