package jp.musubi.command.contact.handoverpromise;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Promises.PROMISE;

import java.util.List;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverPromiseTest {
    private static final PersonId COLLEAGUE = new PersonId("colleague");
    private static final List<RecordRef> ABOUT = List.of(NEED.ref());
    private final SliceFixture fixture = SliceFixture.of(HandOverPromiseSlice::configure);

    @BeforeEach
    void promise() {
        fixture.given(Pairs.sides())
                .given(Pairs.proposed())
                .given(
                        new PersonRegistered(COLLEAGUE, "架空 次郎", null, null),
                        new RoleGranted(COLLEAGUE, Role.COORDINATOR, null),
                        Promises.given(PROMISE, COORDINATOR, NEED.ref()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void toAColleagueWithAWordForThatColleague() {
        fixture.when(new HandOverPromise(COORDINATOR, PROMISE, COLLEAGUE, "4月からお願いします"))
                .stores(new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, COLLEAGUE, "4月からお願いします"));
    }

    @Test
    void aCoordinatorTakesOverAColleaguesPromiseAlsoOfOneWhoWasErased() {
        fixture.given(new PersonErased(COORDINATOR, "退職"))
                .when(new HandOverPromise(COLLEAGUE, PROMISE, COLLEAGUE, " "))
                .stores(new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, COLLEAGUE, null));
    }

    @Test
    void whoTookItOverIsThePromiserAndItStaysOpen() {
        fixture.given(new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, INTERMEDIARY, null))
                .when(new HandOverPromise(INTERMEDIARY, PROMISE, COLLEAGUE, null))
                .stores(new PromiseHandedOver(PROMISE, ABOUT, INTERMEDIARY, COLLEAGUE, null));
    }

    @Test
    void toTheIntermediaryWhoBroughtTheNeed() {
        fixture.when(new HandOverPromise(COORDINATOR, PROMISE, INTERMEDIARY, null))
                .stores(new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, INTERMEDIARY, null));
    }

    @Test
    void somebodyMustBeNamed() {
        fixture.when(new HandOverPromise(COORDINATOR, PROMISE, null, null)).refuses(INVALID, "to", "required");
    }

    @Test
    void nobodyTakesItOverWhoIsNotThere() {
        fixture.given(new PersonErased(COLLEAGUE, "申出"));
        for (PersonId gone : List.of(COLLEAGUE, new PersonId("no-such"))) {
            fixture.when(new HandOverPromise(COORDINATOR, PROMISE, gone, null))
                    .refuses(INVALID, "to", "unknown_person");
        }
    }

    @Test
    void nobodyTakesItOverWhoMayNotNoteContactsOnTheRecord() {
        fixture.given(new RoleGranted(STRANGER, Role.INTERMEDIARY, null));
        for (PersonId unable : List.of(STRANGER, COMPANY, RESEARCHER, AUDITOR)) {
            fixture.when(new HandOverPromise(COORDINATOR, PROMISE, unable, null))
                    .refuses(INVALID, "to", "cannot_take_over");
        }
    }

    @Test
    void aPromiseOnAPairingStaysAmongCoordinators() {
        ContactId other = new ContactId("other");
        fixture.given(Promises.given(other, COORDINATOR, PAIRING.ref(), NEED.ref(), SEED.ref()))
                .when(new HandOverPromise(COORDINATOR, other, INTERMEDIARY, null))
                .refuses(INVALID, "to", "cannot_take_over");
    }

    @Test
    void itIsNotHandedOverToWhoseItIs() {
        fixture.when(new HandOverPromise(COLLEAGUE, PROMISE, COORDINATOR, null))
                .refuses(INVALID, "to", "already_promiser");
    }

    @Test
    void whatEndedIsNotHandedOver() {
        fixture.given(new PromiseGivenUp(PROMISE, ABOUT, "不要"))
                .when(new HandOverPromise(COORDINATOR, PROMISE, COLLEAGUE, null))
                .refuses(CONFLICT, null, "promise_ended");
    }

    @Test
    void anIntermediaryHandsOverItsOwnOnly() {
        fixture.when(new HandOverPromise(INTERMEDIARY, PROMISE, COLLEAGUE, null))
                .refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new HandOverPromise(AUDITOR, PROMISE, COLLEAGUE, null)).refuses(FORBIDDEN, null, "forbidden");
    }
}
