package jp.musubi.command.contact.giveuppromise;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Promises.PROMISE;

import java.util.List;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GiveUpPromiseTest {
    private static final List<RecordRef> ABOUT = List.of(NEED.ref());
    private final SliceFixture fixture = SliceFixture.of(GiveUpPromiseSlice::configure);

    @BeforeEach
    void promise() {
        fixture.given(Pairs.sides()).given(Promises.given(PROMISE, INTERMEDIARY, NEED.ref()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void thePromiserAndAnyCoordinatorGiveItUpWithAReason() {
        for (var person : List.of(INTERMEDIARY, COORDINATOR)) {
            ContactId promise = new ContactId("of-" + person.value());
            fixture.given(Promises.given(promise, INTERMEDIARY, NEED.ref()))
                    .when(new GiveUpPromise(person, promise, "相手が辞退した"))
                    .stores(new PromiseGivenUp(promise, ABOUT, "相手が辞退した"));
        }
    }

    @Test
    void aReasonIsNeeded() {
        for (String nothing : new String[] {null, "", " \u3000", "\u200b"}) {
            fixture.when(new GiveUpPromise(INTERMEDIARY, PROMISE, nothing)).refuses(INVALID, "reason", "required");
        }
    }

    @Test
    void anOverlongReasonIsRefused() {
        fixture.when(new GiveUpPromise(INTERMEDIARY, PROMISE, "あ".repeat(8_001)))
                .refuses(INVALID, "reason", "too_long", 8_000);
    }

    @Test
    void whatEndedIsNotGivenUpAgain() {
        fixture.given(new PromiseKept(PROMISE, ABOUT, null, null))
                .when(new GiveUpPromise(COORDINATOR, PROMISE, "理由"))
                .refuses(CONFLICT, null, "promise_ended");
    }

    @Test
    void nobodyElseGivesItUp() {
        fixture.given(new RoleGranted(STRANGER, Role.INTERMEDIARY, null));
        fixture.when(new GiveUpPromise(STRANGER, PROMISE, "理由")).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new GiveUpPromise(AUDITOR, PROMISE, "理由")).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void anIntermediaryWithoutTheRoleAnyMoreGivesUpNothing() {
        fixture.given(new RoleRevoked(INTERMEDIARY, Role.INTERMEDIARY, null))
                .when(new GiveUpPromise(INTERMEDIARY, PROMISE, "理由"))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void thePromiseOfAnErasedPersonIsStillACoordinatorsToEnd() {
        fixture.given(new PersonErased(INTERMEDIARY, "退職"))
                .when(new GiveUpPromise(COORDINATOR, PROMISE, "担当者の退職"))
                .stores(new PromiseGivenUp(PROMISE, ABOUT, "担当者の退職"));
    }
}
