package jp.musubi.query.pairing.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.custody.readcustody.ReadCustody;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorklistTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 10);
    private static final NeedId OLD = new NeedId("old");
    private static final NeedId YOUNG = new NeedId("young");
    private static final NeedId ALONE = new NeedId("alone");

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void threeNeedsAndTwoSeeds() {
        cluster = new TestCluster(folder);
        for (String id : new String[] {"s1", "s2"}) {
            SeedId seed = new SeedId(id);
            cluster.store(
                    "owner",
                    new SeedRegistered(seed, Sample.OWNER, Sample.seed(id, "概要", Disclosure.PUBLIC)),
                    new SeedPublished(seed, Disclosure.PUBLIC));
        }
        for (NeedId need : new NeedId[] {OLD, YOUNG, ALONE}) {
            cluster.store(
                    "clerk",
                    new NeedRegistered(need, null, Sample.CLERK, Sample.need("件名", "困り事", Disclosure.NAMED)),
                    new NeedOpened(need, Disclosure.NAMED));
        }
        cluster.store(
                "matcher",
                Sample.proposed(OLD, new SeedId("s1"), 90, 6),
                Sample.proposed(YOUNG, new SeedId("s1"), 3, 8),
                Sample.proposed(YOUNG, new SeedId("s2"), 5, 8),
                Sample.proposed(OLD, new SeedId("s2"), 91, 6));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void candidatesStandByNeedNewestNeedFirstAndBestSeedFirst() {
        assertThat(worklist(Sample.HANAKO).candidates())
                .extracting(group -> group.need().id() + " "
                        + group.lines().stream()
                                .map(line -> line.seed().id().value())
                                .toList())
                .containsExactly("young [s2, s1]", "old [s2, s1]");
    }

    @Test
    void whatIsShortlistedStandsApartAndNeedsWithoutAnyProposalWait() {
        PairingId pairing = PairingId.of(YOUNG, new SeedId("s1"));
        cluster.store("hanako", new PairingShortlisted(pairing, YOUNG, new SeedId("s1"), null));
        Worklist list = worklist(Sample.HANAKO);
        assertThat(list.shortlisted()).extracting(line -> line.pairing().id()).containsExactly(pairing);
        assertThat(list.candidates().getFirst().lines()).hasSize(1);
        assertThat(list.waiting()).extracting(need -> need.id()).containsExactly(ALONE);
    }

    @Test
    void promisesStandSideBySideUntilEachIsKeptOrGivenUp() {
        cluster.store(
                "hanako",
                Sample.contact("late", "電話", TODAY.minusDays(1), Sample.HANAKO, OLD.ref()),
                Sample.contact("later", "電話", TODAY.minusDays(9), Sample.HANAKO, YOUNG.ref()),
                Sample.contact("today", "電話", TODAY, Sample.HANAKO, ALONE.ref()),
                Sample.contact("some-day", "電話", null, Sample.HANAKO, ALONE.ref()),
                Sample.contact("no-promise", "電話", null, null, OLD.ref()),
                Sample.contact(
                        "follow-up",
                        "会談",
                        TODAY.plusDays(3),
                        Sample.HANAKO,
                        PairingId.of(OLD, new SeedId("s1")).ref(),
                        OLD.ref(),
                        new SeedId("s1").ref()));
        assertThat(ids(worklist(Sample.HANAKO).overdue())).containsExactly("later", "late");
        assertThat(ids(worklist(Sample.HANAKO).upcoming())).containsExactly("today", "follow-up", "some-day");
        cluster.store(
                "hanako",
                new PromiseKept(new ContactId("late"), List.of(OLD.ref()), null, null),
                new PromiseGivenUp(new ContactId("some-day"), List.of(ALONE.ref()), "不要"));
        assertThat(ids(worklist(Sample.HANAKO).overdue())).containsExactly("later");
        assertThat(ids(worklist(Sample.HANAKO).upcoming())).containsExactly("today", "follow-up");
    }

    @Test
    void whatNotesOfTheFirstVersionReplacedIsNotOpen() {
        cluster.store(
                "hanako",
                Sample.contactOfOld("first", TODAY.minusDays(1), Sample.HANAKO, OLD.ref()),
                Sample.contactOfOld("second", TODAY.plusDays(1), Sample.HANAKO, OLD.ref()),
                Sample.contactOfOld("other", TODAY.plusDays(1), Sample.HANAKO, YOUNG.ref()),
                Sample.contactOfOld("nothing", null, null, YOUNG.ref()),
                Sample.contact("new", "電話", TODAY.minusDays(2), Sample.HANAKO, OLD.ref()));
        assertThat(ids(worklist(Sample.HANAKO).overdue())).containsExactly("new");
        assertThat(ids(worklist(Sample.HANAKO).upcoming())).containsExactly("second");
    }

    @Test
    void eachCoordinatorSeesTheirOwnPromisesAndThoseTheyNotedAndAllWhenAskingForAll() {
        PersonId taro = new PersonId("taro");
        cluster.store("hanako", Sample.contact("by-hanako", "電話", TODAY.minusDays(1), taro, OLD.ref()));
        cluster.store("taro", Sample.contact("by-taro", "電話", TODAY.minusDays(1), taro, YOUNG.ref()));
        assertThat(worklist(Sample.HANAKO).overdue()).hasSize(1);
        assertThat(worklist(taro).overdue()).hasSize(2);
        assertThat(worklist(null).overdue()).hasSize(2);
        assertThat(worklist(Sample.STRANGER).overdue()).isEmpty();
    }

    @Test
    void whatWasHandedOverIsTheNewPromisersAlone() {
        PersonId taro = new PersonId("taro");
        cluster.store("hanako", Sample.contact("call", "電話", TODAY.minusDays(1), Sample.HANAKO, OLD.ref()));
        cluster.store(
                "hanako",
                new PromiseHandedOver(new ContactId("call"), List.of(OLD.ref()), Sample.HANAKO, taro, "お願いします"));
        assertThat(worklist(Sample.HANAKO).overdue()).isEmpty();
        assertThat(ids(worklist(taro).overdue())).containsExactly("call");
        PromiseView handed = worklist(taro).overdue().getFirst();
        assertThat(handed.state()).isEqualTo(PromiseState.OPEN);
        assertThat(handed.promisedBy()).isEqualTo("taro");
        assertThat(handed.handedOver()).extracting(one -> one.note()).containsExactly("お願いします");
    }

    @Test
    void promisesOfThoseWhoLeftStandForEveryCoordinatorToHandOver() {
        PersonId erased = new PersonId("erased");
        PersonId withoutRole = new PersonId("without-role");
        PersonId researcherNow = new PersonId("researcher-now");
        for (PersonId person : List.of(Sample.HANAKO, erased, withoutRole, researcherNow, Sample.RESEARCHER)) {
            cluster.store(
                    "admin",
                    new PersonRegistered(person, "架空 " + person.value(), null, null),
                    new RoleGranted(
                            person, person.equals(Sample.RESEARCHER) ? Role.RESEARCHER : Role.COORDINATOR, null));
        }
        for (PersonId person : List.of(Sample.HANAKO, erased, withoutRole, researcherNow)) {
            cluster.store(person.value(), Sample.contact("of-" + person.value(), "電話", TODAY, person, OLD.ref()));
        }
        cluster.store("hanako", Sample.contact("of-laboratory", "電話", TODAY, Sample.RESEARCHER, OLD.ref()));
        assertThat(worklist(Sample.HANAKO).left()).isEmpty();
        cluster.store(
                "admin",
                new PersonErased(erased, "退職"),
                new RoleRevoked(withoutRole, Role.COORDINATOR, null),
                new RoleRevoked(researcherNow, Role.COORDINATOR, null),
                new RoleGranted(researcherNow, Role.RESEARCHER, null));
        assertThat(ids(worklist(Sample.HANAKO).left()))
                .containsExactlyInAnyOrder("of-erased", "of-without-role", "of-researcher-now");
        assertThat(worklist(Sample.HANAKO).left()).allMatch(PromiseView::promiserLeft);
        cluster.store(
                "hanako",
                new PromiseHandedOver(new ContactId("of-erased"), List.of(OLD.ref()), erased, Sample.HANAKO, null));
        assertThat(ids(worklist(Sample.HANAKO).left()))
                .containsExactlyInAnyOrder("of-without-role", "of-researcher-now");
    }

    @Test
    void aPromiseOnAnEndedRecordStaysOpen() {
        cluster.store("hanako", Sample.contact("call", "電話", TODAY, Sample.HANAKO, OLD.ref()));
        cluster.store("hanako", new NeedClosed(OLD, NeedCloseReason.SOLVED, null));
        assertThat(ids(worklist(Sample.HANAKO).upcoming())).containsExactly("call");
    }

    private void charge(RecordRef record, PersonId coordinator) {
        cluster.store("hanako", new ChargeAssigned(record, coordinator, AssignedBy.HAND, null));
    }

    @Test
    void whatIsMineIsWhatHasASideInMyCharge() {
        charge(OLD.ref(), Sample.HANAKO);
        charge(new SeedId("s2").ref(), Sample.HANAKO);
        charge(new SeedId("s1").ref(), Sample.CLERK);
        Worklist mine = cluster.ask(new ReadWorklist(Sample.coordinator(), Sample.HANAKO, Sample.HANAKO, TODAY));

        assertThat(mine.candidates()).extracting(group -> group.need().id()).containsExactly(YOUNG, OLD);
        assertThat(mine.candidates().getFirst().lines())
                .extracting(line -> line.seed().id().value())
                .containsExactly("s2");
        assertThat(mine.candidates().getLast().lines())
                .extracting(line -> line.seed().id().value())
                .containsExactly("s2", "s1");
        assertThat(mine.waiting()).isEmpty();
        charge(ALONE.ref(), Sample.HANAKO);
        assertThat(cluster.ask(new ReadWorklist(Sample.coordinator(), null, Sample.HANAKO, TODAY))
                        .waiting())
                .extracting(need -> need.id())
                .containsExactly(ALONE);
        assertThat(worklist(null).candidates())
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.lines()).hasSize(2));
    }

    @Test
    void whatNobodyIsInChargeOfStandsApartUntilSomebodyIs() {
        cluster.store(
                "clerk",
                new NeedRegistered(
                        new NeedId("brought"), null, Sample.CLERK, Sample.need("件名", "困り事", Disclosure.NAMED)),
                new NeedRegistered(
                        new NeedId("draft"), Sample.COMPANY, null, Sample.need("件名", "困り事", Disclosure.NAMED)),
                new SeedRegistered(new SeedId("draft"), Sample.OWNER, Sample.seed("x", "概要", Disclosure.PUBLIC)));
        charge(YOUNG.ref(), Sample.HANAKO);
        charge(new SeedId("s1").ref(), Sample.HANAKO);
        cluster.store("hanako", new NeedClosed(OLD, NeedCloseReason.SOLVED, null));

        var found = cluster.ask(new ReadCustody(Sample.coordinator(), Sample.HANAKO));

        assertThat(found.mine()).isEqualTo(2);
        assertThat(found.needs()).extracting(need -> need.id().value()).containsExactly("alone", "brought");
        assertThat(found.seeds()).extracting(seed -> seed.id().value()).containsExactly("s2");
        assertThat(found.more()).isFalse();
        for (Viewer other : List.of(Sample.auditor(), Viewer.visitor(), Sample.person(Sample.OWNER, Role.RESEARCHER))) {
            assertThat(cluster.ask(new ReadCustody(other, Sample.HANAKO)))
                    .isEqualTo(new ReadCustody.Custodies(0, List.of(), List.of(), false));
        }
    }

    private static List<String> ids(List<PromiseView> promises) {
        return promises.stream().map(promise -> promise.id().value()).toList();
    }

    private Worklist worklist(PersonId person) {
        return cluster.ask(new ReadWorklist(Sample.coordinator(), person, TODAY));
    }
}
