package jp.musubi.command.keeppromise;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.refusal.Refusal.Kind.NOT_FOUND;
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
import jp.musubi.language.RecordRef;
import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.PromiseGivenUp;
import jp.musubi.language.event.PromiseHandedOver;
import jp.musubi.language.event.PromiseKept;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.value.NeedCloseReason;
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
    void the_promiser_keeps_a_promise_and_may_say_how() {
        fixture.given(Promises.given(PROMISE, COORDINATOR, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, "宅配便で送った"))
                .stores(new PromiseKept(PROMISE, ABOUT, null, "宅配便で送った"));
    }

    @Test
    void nothing_needs_to_be_said_about_it() {
        fixture.given(Promises.given(PROMISE, COORDINATOR, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, " "))
                .stores(new PromiseKept(PROMISE, ABOUT, null, null));
    }

    @Test
    void a_coordinator_says_so_for_anybody() {
        fixture.given(Promises.given(PROMISE, RESEARCHER, SEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .stores(new PromiseKept(PROMISE, List.of(SEED.ref()), null, null));
    }

    @Test
    void an_intermediary_keeps_its_own() {
        fixture.given(Promises.given(PROMISE, INTERMEDIARY, NEED.ref()))
                .when(new KeepPromise(INTERMEDIARY, PROMISE, null))
                .stores(new PromiseKept(PROMISE, ABOUT, null, null));
    }

    @Test
    void later_notes_on_the_record_leave_it_open() {
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
    void the_records_end_does_not_end_it() {
        fixture.given(Promises.given(PROMISE, COORDINATOR, PAIRING.ref(), NEED.ref(), SEED.ref()))
                .given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null), new SeedWithdrawn(SEED, null))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .stores(new PromiseKept(PROMISE, List.of(PAIRING.ref(), NEED.ref(), SEED.ref()), null, null));
    }

    @Test
    void what_a_note_of_the_first_version_replaced_has_ended() {
        fixture.given(
                        Promises.givenOfOld(PROMISE, COORDINATOR, NEED.ref()),
                        Promises.givenOfOld(LATER, COORDINATOR, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .refuses(CONFLICT, null, "promise_ended");
        fixture.when(new KeepPromise(COORDINATOR, LATER, null)).stores(new PromiseKept(LATER, ABOUT, null, null));
    }

    @Test
    void a_note_of_the_first_version_without_a_promise_replaced_too_also_through_a_pairing() {
        fixture.given(
                        Promises.givenOfOld(PROMISE, COORDINATOR, NEED.ref()),
                        Promises.nothingOfOld(LATER, PAIRING.ref(), NEED.ref(), SEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .refuses(CONFLICT, null, "promise_ended");
    }

    @Test
    void a_note_of_the_first_version_replaced_nothing_on_other_records() {
        fixture.given(
                        Promises.givenOfOld(PROMISE, COORDINATOR, PAIRING.ref(), NEED.ref(), SEED.ref()),
                        Promises.nothingOfOld(LATER, NEED.ref()))
                .when(new KeepPromise(COORDINATOR, PROMISE, null))
                .stores(new PromiseKept(PROMISE, List.of(PAIRING.ref(), NEED.ref(), SEED.ref()), null, null));
    }

    @Test
    void it_ends_once() {
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
    void where_nothing_was_promised_there_is_no_promise() {
        fixture.given(Promises.nothing(PROMISE, NEED.ref()));
        for (ContactId none : List.of(PROMISE, new ContactId("no-such"))) {
            fixture.when(new KeepPromise(COORDINATOR, none, null)).refuses(NOT_FOUND, null, "unknown_record");
        }
        fixture.when(new KeepPromise(COORDINATOR, null, null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void an_intermediary_learns_nothing_of_others_promises_even_on_its_own_need() {
        fixture.given(
                Promises.given(PROMISE, COORDINATOR, NEED.ref()),
                Promises.given(LATER, INTERMEDIARY, PAIRING.ref(), NEED.ref(), SEED.ref()));
        fixture.when(new KeepPromise(INTERMEDIARY, PROMISE, null)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new KeepPromise(INTERMEDIARY, LATER, null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void whose_it_was_before_it_was_handed_over_keeps_it_no_more() {
        fixture.given(
                        Promises.given(PROMISE, INTERMEDIARY, NEED.ref()),
                        new PromiseHandedOver(PROMISE, ABOUT, INTERMEDIARY, COORDINATOR, null))
                .when(new KeepPromise(INTERMEDIARY, PROMISE, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void other_roles_end_no_promises_not_even_their_own() {
        fixture.given(Promises.given(PROMISE, RESEARCHER, SEED.ref()));
        for (var person : List.of(RESEARCHER, COMPANY, AUDITOR, STRANGER)) {
            fixture.when(new KeepPromise(person, PROMISE, null)).refuses(FORBIDDEN, null, "forbidden");
        }
    }

    @Test
    void of_what_was_erased_nothing_is_said_any_more() {
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
