package jp.musubi.app.party;

import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Reason;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.party.account.LockAccount;
import jp.musubi.command.party.account.UnlockAccount;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.party.revokerole.RevokeRole;
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

    /** A person, and whether there is an account. */
    public record Known(PersonView person, boolean account) {}

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
                            .to((who, known) -> known.person().locked())
                            .before("/persons/{id}/account/unlock")),
            new Act<>(
                    PERSON,
                    "grant",
                    "Grants a role: role, and organizationId for whose it is held; that does not narrow what the role may do",
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
                    Offer.<Known>anywhere().elsewhere()));

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }
}
