package jp.musubi.query.contact.findpromises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakers;
import jp.musubi.query.contact.read.ReadContact;
import jp.musubi.query.contact.readpromise.ReadPromise;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.HistoryEntry.FieldChange;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindPromisesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);
    private static final RecordRef NEED = Sample.NEED.ref();
    private static final ContactId FIRST = new ContactId("first");
    private static final ContactId SECOND = new ContactId("second");
    private static final PersonId TARO = new PersonId("taro");
    private static final Viewer CLERK = Sample.person(Sample.CLERK, Role.INTERMEDIARY);

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void aNeedThatTheClerkBrought() {
        cluster = new TestCluster(folder);
        for (PersonId person : List.of(Sample.HANAKO, TARO, Sample.CLERK, Sample.RESEARCHER)) {
            Role role = person.equals(Sample.CLERK)
                    ? Role.INTERMEDIARY
                    : person.equals(Sample.RESEARCHER) ? Role.RESEARCHER : Role.COORDINATOR;
            cluster.store(
                    "admin",
                    new PersonRegistered(person, "架空 " + person.value(), "a@example.jp", null),
                    new RoleGranted(person, role, null));
        }
        cluster.store(
                "clerk",
                new NeedRegistered(
                        Sample.NEED, Sample.COMPANY, Sample.CLERK, Sample.need("柿の皮", "皮が余る", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS),
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("抽出", "概要", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void eachPromiseOnARecordTellsWhatBecameOfItWhenAndByWhom() {
        cluster.store(
                "hanako",
                Sample.contact("first", "電話", DAY.plusDays(1), Sample.HANAKO, NEED),
                Sample.contact("second", "電話", DAY, Sample.HANAKO, NEED),
                Sample.contact("third", "電話", null, TARO, NEED));
        cluster.store(
                "taro",
                Sample.contact("visit", "訪問", null, null, NEED),
                new PromiseKept(FIRST, List.of(NEED), new ContactId("visit"), "渡した"));
        cluster.store("taro", new PromiseGivenUp(SECOND, List.of(NEED), "相手が不要とのこと"));
        List<PromiseView> found = promises(Sample.coordinator(), NEED).items();
        assertThat(found)
                .extracting(promise -> promise.id().value(), PromiseView::state)
                .containsExactly(
                        tuple("second", PromiseState.GIVEN_UP),
                        tuple("first", PromiseState.KEPT),
                        tuple("third", PromiseState.OPEN));
        assertThat(found.get(0).reason()).isEqualTo("相手が不要とのこと");
        assertThat(found.get(0).endedBy()).isEqualTo("taro");
        assertThat(found.get(0).ended()).isNotNull();
        assertThat(found.get(1).followUp()).isEqualTo(new ContactId("visit"));
        assertThat(found.get(1).reason()).isEqualTo("渡した");
        assertThat(found.get(2).promisedBy()).isEqualTo("taro");
        assertThat(found.get(2).notedBy()).isEqualTo("hanako");
    }

    @Test
    void whatWasReplacedByNotesOfTheFirstVersionSaysSo() {
        PairingId pairing = PairingId.of(Sample.NEED, Sample.SEED);
        cluster.store(
                "hanako",
                Sample.contactOfOld("first", DAY, Sample.HANAKO, NEED),
                Sample.contactOfOld("second", null, Sample.HANAKO, Sample.SEED.ref()),
                Sample.contactOfOld("meeting", DAY, Sample.HANAKO, pairing.ref(), NEED, Sample.SEED.ref()));
        assertThat(states(Sample.coordinator())).containsExactly("first replaced", "meeting open", "second replaced");
        assertThat(one(Sample.coordinator(), FIRST).followUp()).isEqualTo(new ContactId("meeting"));
        cluster.store("taro", Sample.contact("new", "電話", null, null, pairing.ref(), NEED, Sample.SEED.ref()));
        assertThat(states(Sample.coordinator())).contains("meeting open");
    }

    @Test
    void anIntermediarySeesItsOwnPromisesAndNothingOfOthers() {
        cluster.store("hanako", Sample.contact("first", "内部の電話", DAY, Sample.HANAKO, NEED));
        cluster.store("clerk", Sample.contact("second", "銀行の電話", DAY, Sample.CLERK, NEED));
        assertThat(states(CLERK)).containsExactly("second open");
        assertThat(promises(CLERK, NEED).total()).isEqualTo(1);
        assertThat(cluster.ask(new ReadPromise(CLERK, FIRST, null))).isEmpty();
        assertThat(cluster.ask(new FindPromises(CLERK, null, Sample.HANAKO, Set.of(), 1, 20, null))
                        .total())
                .isZero();
    }

    @Test
    void whoTakesAPromiseOverReadsThePromiseButNotTheNoteItWasGivenIn() {
        cluster.store("hanako", Sample.contact("first", "内部の電話", DAY, Sample.HANAKO, NEED));
        long before = cluster.log.head();
        cluster.store("hanako", new PromiseHandedOver(FIRST, List.of(NEED), Sample.HANAKO, TARO, "内部の事情"));
        cluster.store("taro", new PromiseHandedOver(FIRST, List.of(NEED), TARO, Sample.CLERK, "お願いします"));
        PromiseView own = one(CLERK, FIRST);
        assertThat(own.promised()).isEqualTo("資料を送る");
        assertThat(own.notedBy()).isNull();
        assertThat(own.handedOver()).extracting(handed -> handed.note()).containsExactly("お願いします");
        assertThat(cluster.ask(new ReadContact(CLERK, FIRST, null))).isEmpty();
        assertThat(cluster.ask(new FindContacts(CLERK, NEED, null))).isEmpty();
        assertThat(cluster.ask(new ReadPromise(CLERK, FIRST, before))).isEmpty();
        assertThat(cluster.ask(new ReadHistory(CLERK, FIRST.ref(), null))).isEmpty();
        cluster.store("clerk", new PromiseHandedOver(FIRST, List.of(NEED), Sample.CLERK, TARO, null));
        assertThat(cluster.ask(new ReadPromise(CLERK, FIRST, null))).isEmpty();
    }

    @Test
    void whatBecomesOfAPromiseHandedOnIsNotTheNotersToKnow() {
        cluster.store("clerk", Sample.contact("first", "銀行の電話", DAY, Sample.CLERK, NEED));
        assertThat(note(CLERK).promise().open()).isTrue();
        cluster.store("clerk", new PromiseHandedOver(FIRST, List.of(NEED), Sample.CLERK, Sample.HANAKO, null));
        ContactView written = note(CLERK);
        cluster.store("hanako", new PromiseGivenUp(FIRST, List.of(NEED), "内部の理由"));
        assertThat(note(CLERK)).isEqualTo(written);
        assertThat(written.promise()).isNull();
        assertThat(written.promisedBy()).isEqualTo("clerk");
        assertThat(note(Sample.coordinator()).promise().reason()).isEqualTo("内部の理由");
        assertThat(states(CLERK)).isEmpty();
    }

    @Test
    void aPromiserWithoutAPartInNotesReadsNothingOfIt() {
        cluster.store(
                "hanako",
                Sample.contact("first", "電話", DAY, Sample.RESEARCHER, Sample.SEED.ref()),
                Sample.contact("second", "電話", DAY, Sample.CLERK, Sample.SEED.ref()));
        for (Viewer promiser : List.of(Sample.person(Sample.RESEARCHER, Role.RESEARCHER), CLERK)) {
            assertThat(promises(promiser, null).total()).isZero();
            assertThat(cluster.ask(new ReadPromise(promiser, FIRST, null))).isEmpty();
            assertThat(cluster.ask(new ReadPromise(promiser, SECOND, null))).isEmpty();
        }
        for (Viewer stranger : Sample.strangers()) {
            assertThat(promises(stranger, null).total()).isZero();
        }
        assertThat(promises(Sample.auditor(), null).total()).isEqualTo(2);
    }

    @Test
    void coordinatorsAndTheIntermediaryWhoBroughtTheNeedCanTakeAPromiseOver() {
        cluster.store(
                "hanako",
                Sample.contact("first", "電話", DAY, Sample.HANAKO, NEED),
                Sample.contact("second", "電話", DAY, TARO, Sample.SEED.ref()));
        cluster.store("clerk", Sample.contact("own", "電話", DAY, Sample.CLERK, NEED));
        assertThat(takers(Sample.coordinator(), "first")).containsExactly("clerk", "taro");
        assertThat(takers(Sample.coordinator(), "second")).containsExactly("hanako");
        assertThat(takers(CLERK, "own")).containsExactly("hanako", "taro");
        assertThat(takers(CLERK, "first")).isEmpty();
        assertThat(takers(Sample.auditor(), "first")).isEmpty();
        assertThat(takers(Viewer.visitor(), "first")).isEmpty();
        cluster.store("admin", new PersonErased(TARO, "退職"));
        assertThat(takers(Sample.coordinator(), "first")).containsExactly("clerk");
    }

    @Test
    void anErasedPromiseIsInNoList() {
        cluster.store("hanako", Sample.contact("first", "電話", DAY, Sample.HANAKO, NEED));
        cluster.store("admin", new RecordErased(FIRST.ref(), "申出"));
        assertThat(promises(Sample.coordinator(), null).total()).isZero();
        assertThat(one(Sample.coordinator(), FIRST).open()).isFalse();
        assertThat(takers(Sample.coordinator(), "first")).isEmpty();
    }

    @Test
    void theHistoryTellsWhatBecameOfThePromiseAndWhy() {
        cluster.store("hanako", Sample.contact("first", "電話", DAY, Sample.HANAKO, NEED));
        cluster.store("hanako", new PromiseHandedOver(FIRST, List.of(NEED), Sample.HANAKO, TARO, "異動"));
        cluster.store("taro", new PromiseGivenUp(FIRST, List.of(NEED), "不要"));
        List<HistoryEntry> told = cluster.ask(new ReadHistory(Sample.auditor(), NEED, null)).stream()
                .filter(entry -> entry.subject().equals(FIRST.ref()))
                .toList();
        assertThat(told)
                .extracting(HistoryEntry::type)
                .containsExactly("ContactNoted", "PromiseHandedOver", "PromiseGivenUp");
        assertThat(told).extracting(HistoryEntry::why).containsExactly(null, "異動", "不要");
        assertThat(told.get(0).changes()).extracting(FieldChange::field).doesNotContain("replaces", "contactId");
        assertThat(told.get(1).changes()).containsExactly(new FieldChange("promisedBy", "hanako", "taro"));
        assertThat(told.get(2).changes()).containsExactly(new FieldChange("promise", null, "given_up"));
    }

    @Test
    void anIndexBuiltAnewShowsTheSamePromises() {
        cluster.store(
                "hanako",
                Sample.contactOfOld("first", DAY, Sample.HANAKO, NEED),
                Sample.contactOfOld("second", DAY, Sample.HANAKO, NEED),
                Sample.contact("third", "電話", null, Sample.HANAKO, NEED));
        cluster.store("hanako", new PromiseHandedOver(SECOND, List.of(NEED), Sample.HANAKO, Sample.CLERK, "お願い"));
        cluster.store("clerk", new PromiseKept(SECOND, List.of(NEED), null, null));
        String before = String.valueOf(promises(Sample.coordinator(), null));
        String clerks = String.valueOf(promises(CLERK, null));
        for (int pageSize : new int[] {500, 2}) {
            cluster.rebuild(pageSize);
            assertThat(String.valueOf(promises(Sample.coordinator(), null))).isEqualTo(before);
            assertThat(String.valueOf(promises(CLERK, null))).isEqualTo(clerks);
        }
    }

    private Page<PromiseView> promises(Viewer viewer, RecordRef about) {
        return cluster.ask(new FindPromises(viewer, about, null, Set.of(), 1, 50, null));
    }

    private List<String> states(Viewer viewer) {
        return promises(viewer, null).items().stream()
                .map(promise -> promise.id() + " " + promise.state().code())
                .toList();
    }

    private PromiseView one(Viewer viewer, ContactId id) {
        return cluster.ask(new ReadPromise(viewer, id, null)).orElseThrow();
    }

    private ContactView note(Viewer viewer) {
        return cluster.ask(new ReadContact(viewer, FIRST, null)).orElseThrow();
    }

    private List<String> takers(Viewer viewer, String promise) {
        return cluster.ask(new FindPromiseTakers(viewer, new ContactId(promise))).stream()
                .map(taker -> taker.id().value())
                .toList();
    }
}
