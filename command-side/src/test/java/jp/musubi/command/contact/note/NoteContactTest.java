package jp.musubi.command.contact.note;

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

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteContactTest {
    private static final ContactId CONTACT = new ContactId("c");
    private static final LocalDate ON = LocalDate.of(2027, 5, 10);
    private static final LocalDate DUE = LocalDate.of(2027, 5, 24);
    private final SliceFixture fixture = SliceFixture.of(NoteContactSlice::configure);

    @BeforeEach
    void pairing() {
        fixture.given(Pairs.sides()).given(Pairs.proposed());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCallAboutANeedWithAPromiseOfTheCallers() {
        fixture.when(call(COORDINATOR, NEED.ref(), "見本を送る", DUE, null))
                .stores(noted(List.of(NEED.ref()), "見本を送る", DUE, COORDINATOR));
    }

    @Test
    void aPromiseCanBeSomebodyElses() {
        fixture.when(call(COORDINATOR, SEED.ref(), "見本を送る", DUE, RESEARCHER))
                .stores(noted(List.of(SEED.ref()), "見本を送る", DUE, RESEARCHER));
    }

    @Test
    void withoutANextActionThereIsNoPromise() {
        fixture.when(call(COORDINATOR, NEED.ref(), "　", null, RESEARCHER))
                .stores(noted(List.of(NEED.ref()), null, null, null));
    }

    @Test
    void aContactAboutAPairingIsAboutItsNeedAndItsSeedToo() {
        fixture.when(call(COORDINATOR, PAIRING.ref(), null, null, null))
                .stores(noted(List.of(PAIRING.ref(), NEED.ref(), SEED.ref()), null, null, null));
    }

    @Test
    void organizationsAndPersonsCanBeSpokenTo() {
        OrganizationId bank = new OrganizationId("bank");
        fixture.given(new OrganizationRegistered(bank, "架空しおさい信金", OrganizationKind.BANK, null));
        fixture.when(call(COORDINATOR, bank.ref(), null, null, null))
                .stores(noted(List.of(bank.ref()), null, null, null));
    }

    @Test
    void aDueDateNeedsAnAction() {
        fixture.when(call(COORDINATOR, NEED.ref(), null, DUE, null)).refuses(INVALID, "nextAction", "due_needs_action");
    }

    @Test
    void whatWasSaidIsRequiredAndSoIsAboutWhatWhenAndHow() {
        fixture.when(new NoteContact(COORDINATOR, CONTACT, null, null, null, " ", null, null, null))
                .refuses(
                        INVALID,
                        new Violation("about", "required", List.of()),
                        new Violation("on", "required", List.of()),
                        new Violation("kind", "required", List.of()),
                        new Violation("text", "required", List.of()));
    }

    @Test
    void contactsAreNotAboutContacts() {
        fixture.when(call(COORDINATOR, CONTACT.ref(), null, null, null)).refuses(INVALID, "about", "about_type");
    }

    @Test
    void whatItIsAboutMustExist() {
        fixture.when(call(COORDINATOR, RecordRef.parse("need:x"), null, null, null))
                .refuses(NOT_FOUND, "about", "unknown_record");
        fixture.when(call(COORDINATOR, RecordRef.parse("pairing:no such"), null, null, null))
                .refuses(NOT_FOUND, "about", "unknown_record");
    }

    @Test
    void beingMentionedIsNotExisting() {
        // The registration of a person bears the tag of the organization.
        RecordRef mentioned = RecordRef.parse("organization:mentioned");
        fixture.when(call(COORDINATOR, mentioned, null, null, null)).refuses(NOT_FOUND, "about", "unknown_record");
    }

    @Test
    void nothingCanBeSaidAboutWhatWasErased() {
        fixture.given(new RecordErased(SEED.ref(), "申出"));
        fixture.when(call(COORDINATOR, SEED.ref(), null, null, null)).refuses(CONFLICT, "about", "record_erased");
        fixture.when(call(COORDINATOR, PAIRING.ref(), null, null, null)).refuses(CONFLICT, "about", "record_erased");
    }

    @Test
    void nobodyPromisesWhoIsNotThere() {
        fixture.given(new PersonErased(RESEARCHER, "申出"))
                .when(call(COORDINATOR, NEED.ref(), "見本を送る", DUE, RESEARCHER))
                .refuses(INVALID, "promisedBy", "unknown_person");
    }

    @Test
    void anIdIsGivenOnce() {
        fixture.given(noted(List.of(NEED.ref()), null, null, null))
                .when(call(COORDINATOR, NEED.ref(), null, null, null))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void anIntermediaryNotesOnTheNeedsItBrought() {
        fixture.when(call(INTERMEDIARY, NEED.ref(), null, null, null))
                .stores(noted(List.of(NEED.ref()), null, null, null));
    }

    @Test
    void anIntermediaryLearnsNothingOfOtherRecords() {
        NeedId other = new NeedId("other");
        fixture.given(new NeedRegistered(other, COMPANY, null, Samples.need()));
        for (RecordRef hidden : List.of(other.ref(), SEED.ref(), PAIRING.ref(), COMPANY.ref())) {
            fixture.when(call(INTERMEDIARY, hidden, null, null, null)).refuses(NOT_FOUND, "about", "unknown_record");
        }
    }

    @Test
    void anIntermediaryNotesNothingOnWhatAllCanSee() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(call(INTERMEDIARY, SEED.ref(), null, null, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void otherRolesNoteNoContacts() {
        fixture.when(call(AUDITOR, NEED.ref(), null, null, null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(call(COMPANY, NEED.ref(), null, null, null)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aPromiseIsKeptInTheActOfNotingTheContact() {
        ContactId first = new ContactId("first");
        ContactId second = new ContactId("second");
        List<RecordRef> pairing = List.of(PAIRING.ref(), NEED.ref(), SEED.ref());
        fixture.given(
                        Promises.given(first, COORDINATOR, NEED.ref()),
                        Promises.given(second, RESEARCHER, PAIRING.ref(), NEED.ref(), SEED.ref()))
                .when(keeping(COORDINATOR, NEED.ref(), first, second, first))
                .stores(
                        noted(List.of(NEED.ref()), null, null, null),
                        new PromiseKept(first, List.of(NEED.ref()), CONTACT, null),
                        new PromiseKept(second, pairing, CONTACT, null));
    }

    @Test
    void aContactAboutAPairingKeepsWhatWasPromisedAboutItsNeed() {
        ContactId first = new ContactId("first");
        List<RecordRef> pairing = List.of(PAIRING.ref(), NEED.ref(), SEED.ref());
        fixture.given(Promises.given(first, COORDINATOR, NEED.ref()))
                .when(keeping(COORDINATOR, PAIRING.ref(), first))
                .stores(noted(pairing, null, null, null), new PromiseKept(first, List.of(NEED.ref()), CONTACT, null));
    }

    @Test
    void nothingIsNotedWhenAPromiseCannotBeKept() {
        ContactId elsewhere = new ContactId("elsewhere");
        ContactId ended = new ContactId("ended");
        fixture.given(
                Promises.given(elsewhere, COORDINATOR, SEED.ref()),
                Promises.given(ended, COORDINATOR, NEED.ref()),
                new PromiseKept(ended, List.of(NEED.ref()), null, null));
        fixture.when(keeping(COORDINATOR, NEED.ref(), elsewhere)).refuses(INVALID, "keeps", "promise_elsewhere");
        fixture.when(keeping(COORDINATOR, NEED.ref(), ended)).refuses(CONFLICT, "keeps", "promise_ended");
        fixture.when(keeping(COORDINATOR, NEED.ref(), new ContactId("no-such")))
                .refuses(NOT_FOUND, "keeps", "unknown_record");
    }

    @Test
    void anIntermediaryKeepsNoneButItsOwn() {
        ContactId others = new ContactId("others");
        fixture.given(Promises.given(others, COORDINATOR, NEED.ref()))
                .when(keeping(INTERMEDIARY, NEED.ref(), others))
                .refuses(NOT_FOUND, "keeps", "unknown_record");
    }

    private static NoteContact keeping(PersonId actor, RecordRef about, ContactId... kept) {
        return new NoteContact(
                actor, CONTACT, about, ON, ContactKind.TELEPHONE, "処分費は年 240 万円", null, null, null, List.of(kept));
    }

    private static NoteContact call(PersonId actor, RecordRef about, String action, LocalDate due, PersonId by) {
        return new NoteContact(actor, CONTACT, about, ON, ContactKind.TELEPHONE, "処分費は年 240 万円", action, due, by);
    }

    private static ContactNoted noted(List<RecordRef> about, String action, LocalDate due, PersonId by) {
        return new ContactNoted(CONTACT, about, ON, ContactKind.TELEPHONE, "処分費は年 240 万円", action, due, by, false);
    }
}
