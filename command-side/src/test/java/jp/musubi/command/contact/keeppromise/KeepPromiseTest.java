package jp.musubi.command.contact.keeppromise;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
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
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepPromiseTest {
    private static final ContactId LATER = new ContactId("later");
    private static final List<RecordRef> ABOUT = List.of(NEED.ref());
    private final SliceFixture fixture = SliceFixture.of(KeepPromiseSlice::configure);

    @BeforeEach
    void pairing() {
        fixture.given(Pairs.sides()).given(Pairs.proposed());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void thePromiserKeepsAPromiseAndMaySayHow() {
        fixture.given(Promises.given(PROMISE, COORDINATOR, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, "宅配便で送った"))
                .stores(new PromiseKept(PROMISE, ABOUT, null, "宅配便で送った"));
    }

    @Test
    void nothingNeedsToBeSaidAboutIt() {
        fixture.given(Promises.given(PROMISE, COORDINATOR, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, " "))
                .stores(new PromiseKept(PROMISE, ABOUT, null, null));
    }

    @Test
    void aCoordinatorSaysSoForAnybody() {
        fixture.given(Promises.given(PROMISE, RESEARCHER, SEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .stores(new PromiseKept(PROMISE, List.of(SEED.ref()), null, null));
    }

    @Test
    void anIntermediaryKeepsItsOwn() {
        fixture.given(Promises.given(PROMISE, INTERMEDIARY, NEED.ref()))
                .when(new KeepPromise(INTERMEDIARY, PROMISE, null))
                .stores(new PromiseKept(PROMISE, ABOUT, null, null));
    }

    @Test
    void laterNotesOnTheRecordLeaveItOpen() {
        fixture.given(
                Promises.given(PROMISE, COORDINATOR, NEED.ref()),
                Promises.given(LATER, COORDINATOR, NEED.ref()),
                Promises.nothing(new ContactId("last"), NEED.ref()));
        for (ContactId promise : List.of(PROMISE, LATER)) {
            fixture.when(new KeepPromise(COORDINATOR, promise, null))
                    .stores(new PromiseKept(promise, ABOUT, null, null));
        }
    }

    @Test
    void theRecordsEndDoesNotEndIt() {
        fixture.given(Promises.given(PROMISE, COORDINATOR, PAIRING.ref(), NEED.ref(), SEED.ref()))
                .given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null), new SeedWithdrawn(SEED, null))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .stores(new PromiseKept(PROMISE, List.of(PAIRING.ref(), NEED.ref(), SEED.ref()), null, null));
    }

    @Test
    void whatANoteOfTheFirstVersionReplacedHasEnded() {
        fixture.given(
                        Promises.givenOfOld(PROMISE, COORDINATOR, NEED.ref()),
                        Promises.givenOfOld(LATER, COORDINATOR, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .refuses(CONFLICT, null, "promise_ended");
        fixture.when(new KeepPromise(COORDINATOR, LATER, null)).stores(new PromiseKept(LATER, ABOUT, null, null));
    }

    @Test
    void aNoteOfTheFirstVersionWithoutAPromiseReplacedTooAlsoThroughAPairing() {
        fixture.given(
                        Promises.givenOfOld(PROMISE, COORDINATOR, NEED.ref()),
                        Promises.nothingOfOld(LATER, PAIRING.ref(), NEED.ref(), SEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .refuses(CONFLICT, null, "promise_ended");
    }

    @Test
    void aNoteOfTheFirstVersionReplacedNothingOnOtherRecords() {
        fixture.given(
                        Promises.givenOfOld(PROMISE, COORDINATOR, PAIRING.ref(), NEED.ref(), SEED.ref()),
                        Promises.nothingOfOld(LATER, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .stores(new PromiseKept(PROMISE, List.of(PAIRING.ref(), NEED.ref(), SEED.ref()), null, null));
    }

    @Test
    void itEndsOnce() {
        fixture.given(
                        Promises.given(PROMISE, COORDINATOR, NEED.ref()),
                        Promises.given(LATER, COORDINATOR, NEED.ref()),
                        new PromiseKept(PROMISE, ABOUT, null, null),
                        new PromiseGivenUp(LATER, ABOUT, "不要になった"))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .refuses(CONFLICT, null, "promise_ended");
        fixture.when(new KeepPromise(COORDINATOR, LATER, null)).refuses(CONFLICT, null, "promise_ended");
    }

    @Test
    void whereNothingWasPromisedThereIsNoPromise() {
        fixture.given(Promises.nothing(PROMISE, NEED.ref()));
        for (ContactId none : List.of(PROMISE, new ContactId("no-such"))) {
            fixture.when(new KeepPromise(COORDINATOR, none, null)).refuses(NOT_FOUND, null, "unknown_record");
        }
        fixture.when(new KeepPromise(COORDINATOR, null, null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void anIntermediaryLearnsNothingOfOthersPromisesEvenOnItsOwnNeed() {
        fixture.given(
                Promises.given(PROMISE, COORDINATOR, NEED.ref()),
                Promises.given(LATER, INTERMEDIARY, PAIRING.ref(), NEED.ref(), SEED.ref()));
        fixture.when(new KeepPromise(INTERMEDIARY, PROMISE, null)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new KeepPromise(INTERMEDIARY, LATER, null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void whoseItWasBeforeItWasHandedOverKeepsItNoMore() {
        fixture.given(
                        Promises.given(PROMISE, INTERMEDIARY, NEED.ref()),
                        new PromiseHandedOver(PROMISE, ABOUT, INTERMEDIARY, COORDINATOR, null))
                .when(new KeepPromise(INTERMEDIARY, PROMISE, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void otherRolesEndNoPromisesNotEvenTheirOwn() {
        fixture.given(Promises.given(PROMISE, RESEARCHER, SEED.ref()));
        for (var person : List.of(RESEARCHER, COMPANY, AUDITOR, STRANGER)) {
            fixture.when(new KeepPromise(person, PROMISE, null)).refuses(FORBIDDEN, null, "forbidden");
        }
    }

    @Test
    void ofWhatWasErasedNothingIsSaidAnyMore() {
        fixture.given(
                        Promises.given(PROMISE, COORDINATOR, PAIRING.ref(), NEED.ref(), SEED.ref()),
                        Promises.given(LATER, COORDINATOR, NEED.ref()),
                        new RecordErased(SEED.ref(), "申出"),
                        new RecordErased(LATER.ref(), "申出"))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .refuses(CONFLICT, null, "record_erased");
        fixture.when(new KeepPromise(COORDINATOR, LATER, null)).refuses(CONFLICT, null, "record_erased");
    }
}
