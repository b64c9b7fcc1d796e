package jp.musubi.command.consultation;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;

import jp.musubi.command.consultation.close.CloseConsultation;
import jp.musubi.command.consultation.close.CloseConsultationSlice;
import jp.musubi.command.consultation.leave.LeaveConsultation;
import jp.musubi.command.consultation.leave.LeaveConsultationSlice;
import jp.musubi.command.consultation.makeneed.MakeNeed;
import jp.musubi.command.consultation.makeneed.MakeNeedSlice;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.erasure.eraserecord.EraseRecordSlice;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.consultation.ConsultationBecameNeed;
import jp.musubi.language.consultation.ConsultationCloseReason;
import jp.musubi.language.consultation.ConsultationClosed;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.consultation.ConsultationLeft;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.samples.Records;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsultationsTest {
    private static final ConsultationId ID = new ConsultationId("q");
    private static final ConsultationContent SAID =
            new ConsultationContent("柿の皮が余って困る", "架空花子", "架空農園", "000-000-0001", null);
    private static final ConsultationLeft LEFT = new ConsultationLeft(ID, SAID);
    private static final MakeNeed MAKE = new MakeNeed(COORDINATOR, ID, "柿の皮の使い道", null);

    private final SliceFixture fixture = SliceFixture.of(ConsultationsTest::all);

    private static EventSourcingConfigurer all(EventSourcingConfigurer configurer) {
        LeaveConsultationSlice.configure(configurer);
        MakeNeedSlice.configure(configurer);
        CloseConsultationSlice.configure(configurer);
        return EraseRecordSlice.configure(configurer);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static LeaveConsultation leave(ConsultationContent said, boolean consent) {
        return new LeaveConsultation(SystemActors.VISITOR, ID, said, consent);
    }

    @Test
    void aVisitorLeavesOneOnce() {
        fixture.when(leave(SAID, true)).stores(LEFT);
        fixture.when(leave(SAID, true)).refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void nobodyIsCalledBackWhoDidNotAgree() {
        fixture.when(leave(SAID, false)).refuses(INVALID, "consent", "consent_to_be_called");
    }

    @Test
    void somethingMustBeSaidAndOneWayToReachThem() {
        fixture.when(leave(Records.with(SAID, "text", " "), true)).refuses(INVALID, "text", "required");
        fixture.when(leave(Records.with(SAID, "telephone", null), true))
                .refuses(INVALID, "telephone", "no_way_to_reach");
        fixture.when(leave(Records.with(SAID, "email", "hanako"), true)).refuses(INVALID, "email", "email_invalid");
        fixture.when(leave(Records.with(SAID, "text", "あ".repeat(4_001)), true))
                .refuses(INVALID, "text", "too_long", 4_000);
    }

    @Test
    void anAddressAloneIsAWayToReachThem() {
        ConsultationContent addressed =
                Records.with(Records.with(SAID, "telephone", null), "email", "hanako@example.com");
        fixture.when(leave(addressed, true)).stores(new ConsultationLeft(ID, addressed));
    }

    @Test
    void aCoordinatorMakesADraftOfANeedOfItOnce() {
        NeedContent content = Records.draft(NeedContent.class)
                .with("subject", "柿の皮の使い道")
                .with("problem", "柿の皮が余って困る")
                .with("field", Field.UNKNOWN)
                .with("channel", Channel.DIRECT)
                .with("disclosure", Disclosure.COORDINATORS)
                .with("company", "架空農園")
                .made();
        fixture.given(LEFT)
                .when(MAKE)
                .stores(
                        new NeedRegistered(MAKE.needId(), null, null, content),
                        new ConsultationBecameNeed(ID, MAKE.needId()));
        fixture.when(MAKE).refuses(CONFLICT, null, "consultation_ended");
    }

    @Test
    void aNeedThatIsMadeOfItNeedsWhatEveryNeedDoes() {
        fixture.given(LEFT).when(new MakeNeed(COORDINATOR, ID, " ", null)).refuses(INVALID, "subject", "required");
    }

    @Test
    void itIsClosedForAReason() {
        CloseConsultation close = new CloseConsultation(COORDINATOR, ID, ConsultationCloseReason.UNREACHABLE, "三度かけた");
        fixture.given(LEFT)
                .when(new CloseConsultation(COORDINATOR, ID, null, null))
                .refuses(INVALID, "reason", "required");
        fixture.when(close).stores(new ConsultationClosed(ID, ConsultationCloseReason.UNREACHABLE, "三度かけた"));
        fixture.when(close).refuses(CONFLICT, null, "consultation_ended");
        fixture.when(MAKE).refuses(CONFLICT, null, "consultation_ended");
    }

    @Test
    void nobodyButACoordinatorDoesAnythingAboutIt() {
        fixture.given(LEFT);
        for (var actor : new PersonId[] {SystemActors.VISITOR, COMPANY, ADMINISTRATOR}) {
            fixture.when(new MakeNeed(actor, ID, "題", null)).refuses(FORBIDDEN, null, "forbidden");
            fixture.when(new CloseConsultation(actor, ID, ConsultationCloseReason.SOLVED, null))
                    .refuses(FORBIDDEN, null, "forbidden");
        }
    }

    @Test
    void whatWasNeverLeftIsNotFound() {
        fixture.when(MAKE).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void itIsErasedOnceAndThenNothingIsMadeOfIt() {
        EraseRecord erase = new EraseRecord(ADMINISTRATOR, ID.ref(), "申出");
        fixture.when(erase).refuses(NOT_FOUND, null, "unknown_record");
        fixture.given(LEFT).when(erase).stores(new RecordErased(ID.ref(), "申出"));
        fixture.when(erase).refuses(CONFLICT, null, "already_erased");
        fixture.when(MAKE).refuses(CONFLICT, null, "consultation_ended");
    }
}
