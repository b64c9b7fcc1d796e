package jp.musubi.command.party.leave;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.util.List;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.party.account.LockAccount;
import jp.musubi.command.party.account.UnlockAccount;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.party.mergeperson.MergePerson;
import jp.musubi.command.party.mergeperson.SeparatePerson;
import jp.musubi.command.party.revokerole.RevokeRole;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeavePersonTest {
    private static final SeedId SEED = new SeedId("theirs");
    private static final ContactId PROMISE = new ContactId("promise");
    private final SliceFixture fixture =
            SliceFixture.of(configurer -> CommandSide.configure(configurer, new Settings(1, () -> TODAY)));

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static ContactNoted promise() {
        return new ContactNoted(
                PROMISE, List.of(SEED.ref()), TODAY, ContactKind.TELEPHONE, "話", "試料を送る", TODAY, COORDINATOR, false);
    }

    @Test
    void rolesTokensAndTheAccountEndInTheSameAct() {
        fixture.given(new AccessTokenIssued(COORDINATOR, "t-1", TokenAccess.READ, List.of(), TODAY.plusDays(9)))
                .when(new LeavePerson(ADMINISTRATOR, COORDINATOR, null))
                .stores(
                        new RoleRevoked(COORDINATOR, Role.COORDINATOR, null),
                        new AccessTokenEnded(COORDINATOR, "t-1"),
                        new AccountLocked(COORDINATOR, null),
                        new PersonLeft(COORDINATOR, TODAY));
    }

    @Test
    void whatSomebodyElseMustHaveIsHandedOverFirst() {
        fixture.given(
                        new SeedRegistered(SEED, COORDINATOR, Samples.seed()),
                        new ChargeAssigned(SEED.ref(), COORDINATOR, AssignedBy.HAND, null),
                        promise())
                .when(new LeavePerson(ADMINISTRATOR, COORDINATOR, null))
                .refuses(CONFLICT, null, "still_holds", 1L, 1L, 1L);
        fixture.given(
                        new PromiseKept(PROMISE, List.of(SEED.ref()), null, null),
                        new ChargeAssigned(SEED.ref(), null, AssignedBy.HAND, COORDINATOR))
                .when(new LeavePerson(ADMINISTRATOR, COORDINATOR, null))
                .refuses(CONFLICT, null, "still_holds", 0L, 0L, 1L);
        fixture.given(new OwnerChanged(SEED.ref(), RESEARCHER, "異動"))
                .when(new LeavePerson(ADMINISTRATOR, COORDINATOR, null))
                .stored();
    }

    @Test
    void whatHasEndedKeepsNobody() {
        fixture.given(new SeedRegistered(SEED, RESEARCHER, Samples.seed()), new SeedWithdrawn(SEED, null))
                .when(new LeavePerson(ADMINISTRATOR, RESEARCHER, TODAY.minusDays(3)))
                .stored();
    }

    @Test
    void theLastAdministratorStaysWhicheverWayIsTried() {
        fixture.when(new LeavePerson(ADMINISTRATOR, ADMINISTRATOR, null)).refuses(CONFLICT, null, "last_administrator");
        fixture.when(new MergePerson(ADMINISTRATOR, ADMINISTRATOR, STRANGER))
                .refuses(CONFLICT, null, "last_administrator");
        fixture.when(new RevokeRole(ADMINISTRATOR, ADMINISTRATOR, Role.ADMINISTRATOR, null))
                .refuses(CONFLICT, null, "last_administrator");
        fixture.when(new LockAccount(ADMINISTRATOR, ADMINISTRATOR, null)).refuses(CONFLICT, null, "own_account");
        fixture.given(new RoleGranted(STRANGER, Role.ADMINISTRATOR, null), new AccountLocked(STRANGER, null))
                .when(new LeavePerson(ADMINISTRATOR, ADMINISTRATOR, null))
                .refuses(CONFLICT, null, "last_administrator");
    }

    @Test
    void whoeverHasLeftIsNeitherUnlockedNorGrantedAnythingAndDoesNotLeaveTwice() {
        fixture.when(new LeavePerson(ADMINISTRATOR, STRANGER, null)).stored();
        fixture.when(new UnlockAccount(ADMINISTRATOR, STRANGER)).refuses(CONFLICT, null, "person_left");
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.REVIEWER, null))
                .refuses(CONFLICT, null, "person_left");
        fixture.when(new LeavePerson(ADMINISTRATOR, STRANGER, null)).refuses(CONFLICT, null, "person_left");
        fixture.when(new ReturnPerson(ADMINISTRATOR, STRANGER))
                .stores(new PersonReturned(STRANGER), new AccountUnlocked(STRANGER));
        fixture.when(new ReturnPerson(ADMINISTRATOR, STRANGER)).refuses(CONFLICT, null, "person_not_left");
    }

    @Test
    void onlyAdministratorsSayWhoHasLeftAndOnNoDayAhead() {
        fixture.when(new LeavePerson(COORDINATOR, STRANGER, null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new LeavePerson(ADMINISTRATOR, STRANGER, TODAY.plusDays(1)))
                .refuses(INVALID, "on", "day_out_of_range", TODAY.minusYears(2).toString(), TODAY.toString());
    }

    @Nested
    class TwoEntriesOfOnePerson {
        @Test
        void theOneTooManyIsClosedAndComesBackWithoutRolesWhenItWasAMistake() {
            fixture.when(new MergePerson(ADMINISTRATOR, COORDINATOR, STRANGER))
                    .stores(
                            new RoleRevoked(COORDINATOR, Role.COORDINATOR, null),
                            new AccountLocked(COORDINATOR, null),
                            new PersonMerged(COORDINATOR, STRANGER));
            fixture.when(new UnlockAccount(ADMINISTRATOR, COORDINATOR))
                    .refuses(CONFLICT, null, "person_merged", STRANGER.value());
            fixture.when(new SeparatePerson(ADMINISTRATOR, COORDINATOR, "別人だった"))
                    .stores(new PersonMergeTakenBack(COORDINATOR, STRANGER, "別人だった"), new AccountUnlocked(COORDINATOR));
            fixture.when(new SeparatePerson(ADMINISTRATOR, COORDINATOR, null)).refuses(CONFLICT, null, "not_merged");
        }

        @Test
        void nobodyIsMergedIntoThemselvesOrInACircle() {
            fixture.when(new MergePerson(ADMINISTRATOR, STRANGER, STRANGER)).refuses(INVALID, "into", "person_itself");
            fixture.given(new PersonMerged(STRANGER, RESEARCHER))
                    .when(new MergePerson(ADMINISTRATOR, RESEARCHER, STRANGER))
                    .refuses(CONFLICT, "into", "merge_in_circle");
            fixture.when(new MergePerson(ADMINISTRATOR, COORDINATOR, STRANGER))
                    .refuses(CONFLICT, "into", "person_merged", RESEARCHER.value());
        }

        @Test
        void whatTheOneTooManyHoldsIsHandedOverFirst() {
            fixture.given(new SeedRegistered(SEED, RESEARCHER, Samples.seed()))
                    .when(new MergePerson(ADMINISTRATOR, RESEARCHER, STRANGER))
                    .refuses(CONFLICT, null, "still_holds", 0L, 0L, 1L);
        }
    }
}
