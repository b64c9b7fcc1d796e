package jp.musubi.command.party.account;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.Role;

/** Who may act on accounts, and on which. */
final class AccountRules {
    private AccountRules() {}

    static void administrator(ActorRoles actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
    }

    /** What somebody asked for who was not signed in goes to the person's own address only, and so needs no role. */
    static void mayIssue(IssuePasswordLink command, ActorRoles actor) {
        if (command.way() != LinkWay.ASKED) {
            administrator(actor);
        } else if (!command.actor().equals(SystemActors.VISITOR)) {
            throw Refuse.forbidden();
        }
    }

    static void present(AccountState account) {
        if (!account.registered()) {
            throw Refuse.unknown();
        }
        if (account.erased()) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
        PersonState.requireNotEnded(account.left(), account.mergedInto());
    }

    /** There, and not locked: a link for a locked account would promise what it cannot hold. */
    static void usable(AccountState account) {
        present(account);
        if (account.locked()) {
            throw Refuse.conflict(Codes.ACCOUNT_LOCKED);
        }
    }

    /** So the one who locks is always left: nobody can lock everybody out. */
    static void lockable(LockAccount command, AccountState account) {
        present(account);
        if (command.personId().equals(command.actor())) {
            throw Refuse.conflict(Codes.OWN_ACCOUNT);
        }
        if (account.locked()) {
            throw Refuse.conflict(Codes.ACCOUNT_LOCKED);
        }
    }

    static void unlockable(AccountState account) {
        present(account);
        if (!account.locked()) {
            throw Refuse.conflict(Codes.ACCOUNT_NOT_LOCKED);
        }
    }
}
