package jp.musubi.command.custody.changeowner;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeOwnerTest {
    private static final String WHY = "異動のため";
    private final SliceFixture fixture = SliceFixture.of(ChangeOwner::configure);

    @BeforeEach
    void records() {
        fixture.given(Pairs.sides());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aSeedAndANeedBecomeSomebodyElses() {
        fixture.when(new ChangeOwner(COORDINATOR, SEED.ref(), STRANGER, WHY))
                .stores(new OwnerChanged(SEED.ref(), STRANGER, WHY));
        fixture.when(new ChangeOwner(COORDINATOR, NEED.ref(), STRANGER, WHY))
                .stores(new OwnerChanged(NEED.ref(), STRANGER, WHY));
    }

    @Test
    void whoseItWasIsToldThatThereIsNoneAndWhoseItIsCannotGiveItAway() {
        fixture.given(new OwnerChanged(NEED.ref(), STRANGER, WHY))
                .when(new ChangeOwner(COMPANY, NEED.ref(), COMPANY, WHY))
                .refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new ChangeOwner(STRANGER, NEED.ref(), COMPANY, WHY)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aReasonAndAPersonWhoIsThereAreNeeded() {
        fixture.when(new ChangeOwner(COORDINATOR, SEED.ref(), null, " "))
                .refuses(
                        INVALID,
                        new Violation("owner", "required", List.of()),
                        new Violation("reason", "required", List.of()));
        fixture.when(new ChangeOwner(COORDINATOR, SEED.ref(), new PersonId("nobody"), WHY))
                .refuses(INVALID, "owner", "unknown_person");
        fixture.given(new PersonErased(STRANGER, null))
                .when(new ChangeOwner(COORDINATOR, SEED.ref(), STRANGER, WHY))
                .refuses(INVALID, "owner", "unknown_person");
    }

    @Test
    void whoseItIsAlreadyNeedsNotBecomeItsOwner() {
        fixture.when(new ChangeOwner(COORDINATOR, SEED.ref(), RESEARCHER, WHY))
                .refuses(CONFLICT, "owner", "already_owner");
    }
}
