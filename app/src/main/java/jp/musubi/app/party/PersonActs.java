package jp.musubi.app.party;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Prose;
import jp.musubi.app.kit.act.Reason;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.party.account.LockAccount;
import jp.musubi.command.party.account.UnlockAccount;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.party.leave.LeavePerson;
import jp.musubi.command.party.mergeperson.MergePerson;
import jp.musubi.command.party.mergeperson.SeparatePerson;
import jp.musubi.command.party.revokerole.RevokeRole;
import jp.musubi.language.kit.Most;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.party.PersonView;
import org.springframework.stereotype.Component;

/** What is done with a person's account and roles. */
@Component
public final class PersonActs implements SubjectActs {
    public static final Subject<Known> PERSON =
            Subject.<Known>of("person", "persons", null).at("/admin/persons");

    /** A person, whether there is an account, and whom they may turn out to be. */
    public record Known(PersonView person, boolean account, List<ActChoice> others) {}

    /** Their last day: today when nothing is said. */
    record PersonLeaving(LocalDate on) implements Body {}

    /** Which entry stays. */
    record PersonMerge(@Must PersonId into) implements Body {}

    /** Why it was a mistake. */
    record PersonSeparation(@Prose @Most(TextLimits.LONG) String note) implements Body {}

    /** A role, and whose it is held for. */
    record Grant(@Must Role role, OrganizationId organizationId) implements Body {}

    public static final List<Act<Known, ?>> ALL = List.of(
            new Act<>(
                    PERSON,
                    "lock",
                    "Locks the account: nobody is signed in to it, and nothing is done by it, until it is unlocked",
                    Reason.class,
                    LockAccount.class,
                    (actor, id, said) -> new LockAccount(actor, new PersonId(id), said.reason()),
                    Offer.<Known>anywhere()
                            .only(Role.ADMINISTRATOR)
                            .to((who, known) -> known.account()
                                    && !known.person().locked()
                                    && known.person().takesPart()
                                    && !known.person().id().equals(who.person()))
                            .before("/persons/{id}/account/lock")),
            new Act<>(
                    PERSON,
                    "unlock",
                    "Unlocks the account",
                    Body.Nothing.class,
                    UnlockAccount.class,
                    (actor, id, said) -> new UnlockAccount(actor, new PersonId(id)),
                    Offer.<Known>anywhere()
                            .only(Role.ADMINISTRATOR)
                            .to((who, known) ->
                                    known.person().locked() && known.person().takesPart())
                            .before("/persons/{id}/account/unlock")),
            new Act<>(
                    PERSON,
                    "grant",
                    "Grants a role: role, and organizationId for whose it is held; of coordinators it narrows what they see where the cluster says so",
                    Grant.class,
                    GrantRole.class,
                    (actor, id, said) -> new GrantRole(actor, new PersonId(id), said.role(), said.organizationId()),
                    // What a role lets its holder read is shown first, and has to be confirmed.
                    Offer.<Known>anywhere().elsewhere().before("/persons/{id}/roles")),
            new Act<>(
                    PERSON,
                    "revoke",
                    "Revokes a role: role, and organizationId where it is held for one",
                    Grant.class,
                    RevokeRole.class,
                    (actor, id, said) -> new RevokeRole(actor, new PersonId(id), said.role(), said.organizationId()),
                    // Beside each role that is held.
                    Offer.<Known>anywhere().elsewhere()),
            new Act<>(
                    PERSON,
                    "leave",
                    "Says that the person takes part no more: on, the last day, today when absent. Roles, tokens and the account end. "
                            + "Records in charge, open promises and records of their own are handed over before",
                    PersonLeaving.class,
                    LeavePerson.class,
                    (actor, id, said) -> new LeavePerson(actor, new PersonId(id), said.on()),
                    Offer.<Known>anywhere()
                            .only(Role.ADMINISTRATOR)
                            .to((who, known) -> known.person().takesPart())
                            .danger()),
            new Act<>(
                    PERSON,
                    "merge",
                    "Says that two entries are of one person: into, the one that stays. This one ends as if its person had left",
                    PersonMerge.class,
                    MergePerson.class,
                    (actor, id, said) -> new MergePerson(actor, new PersonId(id), said.into()),
                    Offer.<Known>anywhere()
                            .only(Role.ADMINISTRATOR)
                            .to((who, known) -> known.person().mergedInto() == null)
                            .choices("into", Known::others)
                            .danger()),
            new Act<>(
                    PERSON,
                    "separate",
                    "Takes back that two entries are of one person: it was a mistake. Roles are granted anew",
                    PersonSeparation.class,
                    SeparatePerson.class,
                    (actor, id, said) -> new SeparatePerson(actor, new PersonId(id), said.note()),
                    Offer.<Known>anywhere()
                            .only(Role.ADMINISTRATOR)
                            .to((who, known) -> known.person().mergedInto() != null)));

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }
}
