package jp.musubi.command.party.account;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.STRANGER;

import java.util.List;
import java.util.function.BiFunction;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountsTest {
    private static final PersonId NOBODY = new PersonId("nobody");
    private final SliceFixture fixture = SliceFixture.of(AccountSlice::configure);

    static List<BiFunction<PersonId, PersonId, Command>> acts() {
        return List.of(
                OpenAccount::new,
                (actor, person) -> new LockAccount(actor, person, null),
                UnlockAccount::new,
                ChangeLogin::new,
                IssuePasswordLink::new);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void onlyAdministratorsActOnAccountsAndOnlyOnThoseOfPersonsWhoAreThere(
            BiFunction<PersonId, PersonId, Command> act) {
        fixture.when(act.apply(COORDINATOR, STRANGER)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(act.apply(ADMINISTRATOR, NOBODY)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.given(new PersonErased(STRANGER, "申出"))
                .when(act.apply(ADMINISTRATOR, STRANGER))
                .refuses(CONFLICT, null, "record_erased");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void aLockedAdministratorActsOnNoAccount(BiFunction<PersonId, PersonId, Command> act) {
        fixture.given(new AccountLocked(ADMINISTRATOR, null))
                .when(act.apply(ADMINISTRATOR, STRANGER))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void eachActIsRecorded() {
        fixture.when(new OpenAccount(ADMINISTRATOR, STRANGER)).stores(new AccountOpened(STRANGER));
        fixture.when(new ChangeLogin(ADMINISTRATOR, STRANGER)).stores(new LoginChanged(STRANGER));
        fixture.when(new IssuePasswordLink(ADMINISTRATOR, STRANGER))
                .stores(new PasswordLinkIssued(STRANGER, LinkWay.HANDED));
        fixture.when(new IssuePasswordLink(SystemActors.VISITOR, STRANGER, LinkWay.ASKED))
                .stores(new PasswordLinkIssued(STRANGER, LinkWay.ASKED));
        fixture.when(new IssuePasswordLink(SystemActors.VISITOR, STRANGER, LinkWay.MAILED))
                .refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new IssuePasswordLink(STRANGER, STRANGER, LinkWay.ASKED)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new RenewPassword(STRANGER, STRANGER)).stores(new PasswordRenewed(STRANGER));
        fixture.when(new LockAccount(ADMINISTRATOR, STRANGER, "異動")).stores(new AccountLocked(STRANGER, "異動"));
    }

    @Test
    void whatIsLockedIsUnlockedAndNeitherTwice() {
        fixture.when(new UnlockAccount(ADMINISTRATOR, STRANGER)).refuses(CONFLICT, null, "account_not_locked");
        fixture.given(new AccountLocked(STRANGER, null))
                .when(new LockAccount(ADMINISTRATOR, STRANGER, null))
                .refuses(CONFLICT, null, "account_locked");
        fixture.when(new UnlockAccount(ADMINISTRATOR, STRANGER)).stores(new AccountUnlocked(STRANGER));
    }

    @Test
    void nobodyLocksTheOwnAccountSoThatAnAdministratorIsAlwaysLeft() {
        fixture.given(new RoleGranted(STRANGER, Role.ADMINISTRATOR, null))
                .when(new LockAccount(ADMINISTRATOR, ADMINISTRATOR, null))
                .refuses(CONFLICT, null, "own_account");
    }

    @Test
    void aLockedAccountGetsNoLinkAndRenewsNothing() {
        fixture.given(new AccountLocked(STRANGER, null))
                .when(new IssuePasswordLink(ADMINISTRATOR, STRANGER))
                .refuses(CONFLICT, null, "account_locked");
        fixture.when(new RenewPassword(STRANGER, STRANGER)).refuses(CONFLICT, null, "account_locked");
    }

    @Test
    void nobodyRenewsThePasswordOfSomebodyElse() {
        fixture.when(new RenewPassword(ADMINISTRATOR, STRANGER)).refuses(FORBIDDEN, null, "forbidden");
    }
}
