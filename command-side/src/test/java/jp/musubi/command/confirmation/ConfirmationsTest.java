package jp.musubi.command.confirmation;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.time.LocalDate;
import jp.musubi.command.CommandSide;
import jp.musubi.command.confirmation.answer.AnswerConfirmation;
import jp.musubi.command.confirmation.answer.ConfirmationAnswer;
import jp.musubi.command.confirmation.ask.AskConfirmation;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.confirmation.ConfirmationAsked;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.confirmation.WordingChangeAsked;
import jp.musubi.language.confirmation.WordingConfirmed;
import jp.musubi.language.confirmation.WordingDeclined;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {
    private static final NeedId NEED = new NeedId("n");
    private static final SeedId SEED = new SeedId("s");
    private static final LocalDate END = LocalDate.of(2028, 3, 31);
    private static final Event BROUGHT = new NeedRegistered(NEED, null, INTERMEDIARY, Samples.introduced());
    private static final Event WRITTEN = new SeedRegistered(SEED, RESEARCHER, Samples.seed());

    private SliceFixture fixture;

    private SliceFixture given(Event... events) {
        if (fixture != null) {
            fixture.close();
        }
        fixture = SliceFixture.of(ConfirmationsTest::everything).given(events);
        return fixture;
    }

    private static EventSourcingConfigurer everything(EventSourcingConfigurer configurer, Settings settings) {
        return CommandSide.configure(configurer, settings);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theBankThatBroughtANeedAsksItsOwnerByMail() {
        given(BROUGHT)
                .when(mail(INTERMEDIARY, NEED.ref(), "shacho@example.jp"))
                .stores(asked(NEED.ref(), 1, 1, ConfirmationWay.MAIL, "shacho@example.jp"));
    }

    @Test
    void aCoordinatorAsksTheOwnerOfASeedAtTheirOwnAddressOrOnPaper() {
        given(WRITTEN)
                .when(mail(COORDINATOR, SEED.ref(), null))
                .stores(asked(SEED.ref(), 1, 1, ConfirmationWay.MAIL, null));
        given(WRITTEN)
                .when(paper(COORDINATOR, SEED.ref()))
                .stores(asked(SEED.ref(), 1, 1, ConfirmationWay.PAPER, null));
    }

    @Test
    void theLetterNeverGoesToWhoBroughtIt() {
        given(BROUGHT).when(paper(INTERMEDIARY, NEED.ref())).refuses(FORBIDDEN, "way", "letter_to_bringer");
        given(new NeedRegistered(NEED, null, COORDINATOR, Samples.introduced()))
                .when(paper(COORDINATOR, NEED.ref()))
                .refuses(FORBIDDEN, "way", "letter_to_bringer");
        given(BROUGHT)
                .when(paper(COORDINATOR, NEED.ref()))
                .stores(asked(NEED.ref(), 1, 1, ConfirmationWay.PAPER, null));
    }

    @Test
    void nobodyElseAsksAndStrangersLearnNothing() {
        Event owned = new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced());
        given(owned).when(mail(COMPANY, NEED.ref(), "a@b.jp")).refuses(FORBIDDEN, null, "forbidden");
        given(owned).when(mail(AUDITOR, NEED.ref(), "a@b.jp")).refuses(FORBIDDEN, null, "forbidden");
        given(owned).when(mail(STRANGER, NEED.ref(), "a@b.jp")).refuses(NOT_FOUND, null, "unknown_record");
        given(WRITTEN).when(mail(RESEARCHER, SEED.ref(), null)).refuses(FORBIDDEN, null, "forbidden");
        given(owned)
                .when(mail(COORDINATOR, RecordRef.parse("person:company"), null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void withoutAPersonThereHasToBeAnAddressAndADayWithinReach() {
        given(BROUGHT).when(mail(INTERMEDIARY, NEED.ref(), " ")).refuses(INVALID, "address", "required");
        given(BROUGHT).when(mail(INTERMEDIARY, NEED.ref(), "社長")).refuses(INVALID, "address", "email_invalid");
        LocalDate late = TODAY.plusDays(AskConfirmation.DAYS + 1);
        given(BROUGHT)
                .when(new AskConfirmation(COORDINATOR, NEED.ref(), late, ConfirmationWay.PAPER, null))
                .refuses(
                        INVALID,
                        "until",
                        "day_out_of_range",
                        TODAY.toString(),
                        late.minusDays(1).toString());
    }

    @Test
    void askedAgainItIsAnotherRequestAndTheEarlierLinkAnswersNothing() {
        Event first = asked(NEED.ref(), 1, 1, ConfirmationWay.PAPER, null);
        given(BROUGHT, first)
                .when(paper(COORDINATOR, NEED.ref()))
                .stores(asked(NEED.ref(), 2, 1, ConfirmationWay.PAPER, null));
        given(BROUGHT, first, asked(NEED.ref(), 2, 1, ConfirmationWay.PAPER, null))
                .when(answer(NEED.ref(), 1, ConfirmationAnswer.CONFIRM, null))
                .refuses(CONFLICT, null, "confirmation_ended");
    }

    @Test
    void theOwnerConfirmsTheWordingAndUntilWhenItsConsentHolds() {
        given(BROUGHT, asked(NEED.ref(), 1, 1, ConfirmationWay.MAIL, "a@b.jp"))
                .when(answer(NEED.ref(), 1, ConfirmationAnswer.CONFIRM, "余計な言葉"))
                .stores(new WordingConfirmed(NEED.ref(), 1, 1, ConfirmationWay.MAIL, END));
        given(WRITTEN, asked(SEED.ref(), 1, 1, ConfirmationWay.PAPER, null))
                .when(answer(SEED.ref(), 1, ConfirmationAnswer.CONFIRM, null))
                .stores(new WordingConfirmed(SEED.ref(), 1, 1, ConfirmationWay.PAPER, null));
    }

    @Test
    void theOwnerAsksForAChangeInWords() {
        Event asked = asked(NEED.ref(), 1, 1, ConfirmationWay.MAIL, "a@b.jp");
        given(BROUGHT, asked)
                .when(answer(NEED.ref(), 1, ConfirmationAnswer.CHANGE, "社名が分かる"))
                .stores(new WordingChangeAsked(NEED.ref(), 1, 1, "社名が分かる"));
        given(BROUGHT, asked)
                .when(answer(NEED.ref(), 1, ConfirmationAnswer.CHANGE, " "))
                .refuses(INVALID, "words", "required");
    }

    @Test
    void theOwnerTakesItBackAndTheConsentWithIt() {
        given(
                        BROUGHT,
                        new NeedOpened(NEED, Disclosure.COORDINATORS),
                        asked(NEED.ref(), 1, 1, ConfirmationWay.MAIL, "a@b.jp"))
                .when(answer(NEED.ref(), 1, ConfirmationAnswer.DECLINE, null))
                .stores(
                        new WordingDeclined(NEED.ref(), 1, 1),
                        new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.OWNER, null));
        given(WRITTEN, asked(SEED.ref(), 1, 1, ConfirmationWay.PAPER, null))
                .when(answer(SEED.ref(), 1, ConfirmationAnswer.DECLINE, null))
                .stores(new WordingDeclined(SEED.ref(), 1, 1), new SeedWithdrawn(SEED, null));
    }

    @Test
    void whateverIsWrongWithTheLinkIsTheSameRefusal() {
        Event asked = asked(NEED.ref(), 1, 1, ConfirmationWay.MAIL, "a@b.jp");
        Event revised = new NeedRevised(NEED, 2, true, Records.with(Samples.introduced(), "problem", "別の話"));
        Event[][] histories = {
            {},
            {BROUGHT},
            {BROUGHT, asked, new WordingConfirmed(NEED.ref(), 1, 1, ConfirmationWay.MAIL, END)},
            {BROUGHT, asked, new WordingChangeAsked(NEED.ref(), 1, 1, "直して")},
            {BROUGHT, asked, new WordingDeclined(NEED.ref(), 1, 1)},
            {BROUGHT, asked, revised},
            {BROUGHT, asked, new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.OFFICE, null)},
            {BROUGHT, asked, new NeedClosed(NEED, NeedCloseReason.SOLVED, null)},
            {BROUGHT, asked, new RecordErased(NEED.ref(), null)},
            {BROUGHT, new ConfirmationAsked(NEED.ref(), 1, 1, TODAY.minusDays(1), ConfirmationWay.MAIL, "a@b.jp")},
        };
        for (Event[] history : histories) {
            for (ConfirmationAnswer said : ConfirmationAnswer.values()) {
                given(history).when(answer(NEED.ref(), 1, said, "言葉")).refuses(CONFLICT, null, "confirmation_ended");
            }
        }
        given(BROUGHT, asked)
                .when(new AnswerConfirmation(COORDINATOR, NEED.ref(), 1, ConfirmationAnswer.CONFIRM, null))
                .refuses(CONFLICT, null, "confirmation_ended");
        given(BROUGHT, asked)
                .when(answer(NEED.ref(), 2, ConfirmationAnswer.CONFIRM, null))
                .refuses(CONFLICT, null, "confirmation_ended");
    }

    @Test
    void aNoteOfTheOfficeIsNoNewWordingToItsOwner() {
        Event noted = new NeedRevised(NEED, 2, false, Records.with(Samples.introduced(), "hearing", "社長と電話"));
        given(BROUGHT, asked(NEED.ref(), 1, 1, ConfirmationWay.MAIL, "a@b.jp"), noted)
                .when(answer(NEED.ref(), 1, ConfirmationAnswer.CONFIRM, null))
                .stores(new WordingConfirmed(NEED.ref(), 1, 1, ConfirmationWay.MAIL, END));
    }

    @Test
    void whatIsConfirmedIsNotAskedAgainAndANewerWordingIs() {
        Event asked = asked(NEED.ref(), 1, 1, ConfirmationWay.MAIL, "a@b.jp");
        Event confirmed = new WordingConfirmed(NEED.ref(), 1, 1, ConfirmationWay.MAIL, END);
        Event revised = new NeedRevised(NEED, 2, true, Records.with(Samples.introduced(), "problem", "別の話"));
        given(BROUGHT, asked, confirmed)
                .when(paper(COORDINATOR, NEED.ref()))
                .refuses(CONFLICT, null, "already_confirmed");
        given(BROUGHT, asked, confirmed, revised)
                .when(paper(COORDINATOR, NEED.ref()))
                .stores(asked(NEED.ref(), 2, 2, ConfirmationWay.PAPER, null));
    }

    @Test
    void whatIsAtItsEndOrWithoutConsentIsNotConfirmed() {
        given(BROUGHT, new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.OWNER, null))
                .when(paper(COORDINATOR, NEED.ref()))
                .refuses(CONFLICT, null, "not_confirmable");
        given(WRITTEN, new SeedWithdrawn(SEED, null))
                .when(paper(COORDINATOR, SEED.ref()))
                .refuses(CONFLICT, null, "not_confirmable");
    }

    private static AskConfirmation mail(PersonId actor, RecordRef record, String address) {
        return new AskConfirmation(actor, record, null, ConfirmationWay.MAIL, address);
    }

    private static AskConfirmation paper(PersonId actor, RecordRef record) {
        return new AskConfirmation(actor, record, null, ConfirmationWay.PAPER, null);
    }

    private static ConfirmationAsked asked(
            RecordRef record, int number, int revision, ConfirmationWay way, String address) {
        return new ConfirmationAsked(record, number, revision, TODAY.plusDays(AskConfirmation.USUAL), way, address);
    }

    private static AnswerConfirmation answer(RecordRef record, int number, ConfirmationAnswer said, String words) {
        return new AnswerConfirmation(SystemActors.OWNER_BY_LINK, record, number, said, words);
    }
}
