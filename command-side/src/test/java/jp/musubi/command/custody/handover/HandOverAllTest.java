package jp.musubi.command.custody.handover;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Promises.PROMISE;

import java.util.Collections;
import java.util.List;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverAllTest {
    private static final PersonId COLLEAGUE = new PersonId("colleague");
    private static final List<RecordRef> ABOUT = List.of(NEED.ref());
    private static final List<RecordRef> BOTH = List.of(SEED.ref(), NEED.ref());
    private final SliceFixture fixture = SliceFixture.of(HandOverAll::configure);

    @BeforeEach
    void allThatSomebodyHas() {
        fixture.given(Pairs.sides())
                .given(
                        new PersonRegistered(COLLEAGUE, "架空 次郎", null, null),
                        new RoleGranted(COLLEAGUE, Role.COORDINATOR, null),
                        new ChargeAssigned(SEED.ref(), COORDINATOR, AssignedBy.RULE, null),
                        new ChargeAssigned(NEED.ref(), COORDINATOR, AssignedBy.HAND, null),
                        Promises.given(PROMISE, COORDINATOR, NEED.ref()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static HandOverAll by(PersonId actor) {
        return new HandOverAll(actor, COORDINATOR, COLLEAGUE, BOTH, List.of(PROMISE), "4月からお願いします");
    }

    @Test
    void recordsAndPromisesGoTogether() {
        fixture.when(by(COORDINATOR))
                .stores(
                        new ChargeAssigned(SEED.ref(), COLLEAGUE, AssignedBy.HAND_OVER, COORDINATOR),
                        new ChargeAssigned(NEED.ref(), COLLEAGUE, AssignedBy.HAND_OVER, COORDINATOR),
                        new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, COLLEAGUE, "4月からお願いします"));
    }

    @Test
    void anAdministratorHandsOverWhatSomebodyLeftWhoCanActNoMore() {
        fixture.given(new AccountLocked(COORDINATOR, "退職"), new RoleRevoked(COORDINATOR, Role.COORDINATOR, null))
                .when(by(ADMINISTRATOR))
                .stores(
                        new ChargeAssigned(SEED.ref(), COLLEAGUE, AssignedBy.HAND_OVER, COORDINATOR),
                        new ChargeAssigned(NEED.ref(), COLLEAGUE, AssignedBy.HAND_OVER, COORDINATOR),
                        new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, COLLEAGUE, "4月からお願いします"));
    }

    @Test
    void whatIsSomebodyElsesOrEndedOrErasedMeanwhileStaysAsItIs() {
        fixture.given(
                        new ChargeAssigned(SEED.ref(), AUDITOR, AssignedBy.HAND, COORDINATOR),
                        new PromiseKept(PROMISE, ABOUT, null, null),
                        new RecordErased(NEED.ref(), "依頼"))
                .when(by(COORDINATOR))
                .stores();
    }

    @Test
    void askedAgainItHandsNothingOverTwice() {
        fixture.given(
                        new ChargeAssigned(SEED.ref(), COLLEAGUE, AssignedBy.HAND_OVER, COORDINATOR),
                        new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, COLLEAGUE, null))
                .when(new HandOverAll(
                        COORDINATOR,
                        COORDINATOR,
                        COLLEAGUE,
                        List.of(SEED.ref(), NEED.ref(), NEED.ref()),
                        List.of(PROMISE, PROMISE, new ContactId("none")),
                        null))
                .stores(new ChargeAssigned(NEED.ref(), COLLEAGUE, AssignedBy.HAND_OVER, COORDINATOR));
    }

    @Test
    void onlyToACoordinatorAndToSomebodyElse() {
        for (PersonId to : List.of(RESEARCHER, COORDINATOR, new PersonId("nobody"))) {
            fixture.when(new HandOverAll(COORDINATOR, COORDINATOR, to, BOTH, List.of(), null))
                    .refuses(INVALID, "to", "not_coordinator");
        }
        fixture.when(new HandOverAll(COORDINATOR, COORDINATOR, null, BOTH, List.of(), null))
                .refuses(INVALID, "to", "required");
    }

    @Test
    void whoIsNeitherCoordinatorNorAdministratorLearnsNothing() {
        fixture.when(by(AUDITOR)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(by(RESEARCHER)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void moreThanOneAppendTakesIsRefused() {
        fixture.when(new HandOverAll(
                        COORDINATOR,
                        COORDINATOR,
                        COLLEAGUE,
                        Collections.nCopies(HandOverAll.MOST, SEED.ref()),
                        List.of(PROMISE),
                        null))
                .refuses(INVALID, "records", "too_many", HandOverAll.MOST);
    }
}
