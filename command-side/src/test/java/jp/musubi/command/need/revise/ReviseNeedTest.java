package jp.musubi.command.need.revise;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import java.util.List;
import java.util.Set;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseNeedTest {
    private static final NeedId NEED = new NeedId("n");
    private static final NeedContent BETTER = Records.with(Samples.introduced(), "target", "年 30 トンを 3 年で");
    private final SliceFixture fixture = SliceFixture.of(ReviseNeedSlice::configure);

    @BeforeEach
    void aNeed() {
        fixture.given(new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theOwnerReplacesTheContent() {
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, BETTER)).stores(new NeedRevised(NEED, 2, true, BETTER));
    }

    @Test
    void soDoTheIntermediaryAndTheCoordinator() {
        NeedContent internal = Records.with(BETTER, "hearing", "5 月に再訪");
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, BETTER)).stores(new NeedRevised(NEED, 2, true, BETTER));
        fixture.when(new ReviseNeed(COORDINATOR, NEED, 2, internal)).stores(new NeedRevised(NEED, 3, false, internal));
    }

    @Test
    void whoeverBroughtItCannotMakeItOneThatCameDirectlyButItsOwnerAndCoordinatorsCan() {
        NeedContent direct = Records.with(Samples.introduced(), "channel", Channel.DIRECT);
        NeedContent withoutConsent = Records.with(direct, "consent", null);
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, direct))
                .refuses(FORBIDDEN, "channel", "direct_by_coordinator");
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, withoutConsent))
                .refuses(FORBIDDEN, "channel", "direct_by_coordinator");
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, direct)).stores(new NeedRevised(NEED, 2, false, direct));
        fixture.when(new ReviseNeed(COORDINATOR, NEED, 2, withoutConsent))
                .stores(new NeedRevised(NEED, 3, false, withoutConsent));
    }

    @Test
    void whatTheOfficeNotedStaysWhenOwnerOrIntermediaryRevise() {
        NeedContent noted = Records.with(Samples.introduced(), "hearing", "5 月に再訪");
        NeedContent both = Records.with(BETTER, "hearing", "5 月に再訪");
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COMPANY, NEED, 1, BETTER))
                .stores(new NeedRevised(NEED, 3, true, both));
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 2, Samples.introduced()))
                .stores(new NeedRevised(NEED, 4, true, noted));
    }

    @Test
    void savingWhatTheySeeWithoutAChangeStoresNothingWhateverTheOfficeHasNoted() {
        NeedContent noted = Records.with(Samples.introduced(), "hearing", "5 月に再訪");
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COMPANY, NEED, 1, Samples.introduced()))
                .stores();
        fixture.when(new ReviseNeed(INTERMEDIARY, NEED, 1, Samples.introduced()))
                .stores();
    }

    @Test
    void aNoteOfTheOfficeIsNoRevisionThatTheOwnerCouldHaveMissed() {
        NeedContent noted = Records.with(Samples.introduced(), "hearing", "5 月に再訪");
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COORDINATOR, NEED, 1, BETTER))
                .refuses(CONFLICT, null, "stale_revision", 2);
        fixture.when(new ReviseNeed(COMPANY, NEED, 2, BETTER)).refuses(CONFLICT, null, "stale_revision", 1);
        fixture.given(new NeedRevised(NEED, 3, true, Records.with(BETTER, "hearing", "5 月に再訪")))
                .when(new ReviseNeed(INTERMEDIARY, NEED, 1, Samples.introduced()))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void nobodyButACoordinatorWritesANoteOfTheOffice() {
        for (var actor : List.of(COMPANY, INTERMEDIARY)) {
            for (String note : List.of("5 月に再訪", "a", "。")) {
                fixture.when(new ReviseNeed(actor, NEED, 1, Records.with(BETTER, "hearing", note)))
                        .refuses(INVALID, "hearing", "internal_field");
            }
        }
    }

    @Test
    void howMuchTheOfficeNotedTakesNothingFromWhatTheOwnerMayWrite() {
        NeedContent noted = Records.with(Samples.introduced(), "hearing", "あ".repeat(8_000));
        NeedContent full = Records.with(
                Records.with(Records.with(BETTER, "situation", "い".repeat(100_000)), "problem", "う".repeat(40_000)),
                "target",
                "え".repeat(8_000));
        fixture.given(new NeedRevised(NEED, 2, false, noted))
                .when(new ReviseNeed(COMPANY, NEED, 1, full))
                .stores(new NeedRevised(NEED, 3, true, Records.with(full, "hearing", noted.hearing())));
    }

    @Test
    void whoIsAnIntermediaryNoMoreHasLostSightOfTheNeed() {
        fixture.given(new RoleRevoked(INTERMEDIARY, Role.INTERMEDIARY, null))
                .when(new ReviseNeed(INTERMEDIARY, NEED, 1, BETTER))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void aRivalIsToldThatThereIsNoSuchNeed() {
        fixture.when(new ReviseNeed(STRANGER, NEED, 1, BETTER)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void theSecondOfTwoIsToldWhichRevisionStands() {
        fixture.given(new NeedRevised(NEED, 2, true, BETTER))
                .when(new ReviseNeed(COMPANY, NEED, 1, Samples.introduced()))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void savingWithoutAChangeStoresNothing() {
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, Samples.introduced())).stores();
    }

    @Test
    void theRangeCannotBeWidenedBeyondTheConsent() {
        NeedContent wider = Records.with(Samples.introduced(), "disclosure", Disclosure.PUBLIC);
        fixture.when(new ReviseNeed(COMPANY, NEED, 1, wider))
                .refuses(INVALID, "disclosure", "wider_than_consent", "coordinators");
    }

    @Test
    void whoeverIsNamedAlreadyStaysWhenTheyHaveGone() {
        NeedContent named = Records.with(Samples.introduced(), "named", Set.of(RESEARCHER.ref()));
        NeedContent more = Records.with(named, "target", "半分に");
        fixture.given(new NeedRevised(NEED, 2, false, named), new PersonErased(RESEARCHER, "本人の申出"))
                .when(new ReviseNeed(COORDINATOR, NEED, 2, more))
                .stores(new NeedRevised(NEED, 3, true, more));
    }

    @Test
    void aClosedNeedStaysAsItWas() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(new ReviseNeed(COMPANY, NEED, 1, BETTER))
                .refuses(CONFLICT, null, "need_closed");
    }

    @Test
    void anErasedNeedCannotBeWrittenAgain() {
        fixture.given(new RecordErased(new RecordRef(RecordType.NEED, "n"), "申出"))
                .when(new ReviseNeed(COMPANY, NEED, 1, BETTER))
                .refuses(CONFLICT, null, "record_erased");
    }
}
