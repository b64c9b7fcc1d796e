package jp.musubi.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.Disclosure;
import jp.musubi.query.Sample;
import jp.musubi.query.TestCluster;
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
    void promisesAreOverdueUntilALaterContactOnTheSameRecordFollowsThemUp() {
        cluster.store(
                "hanako",
                Sample.contact("late", "電話", TODAY.minusDays(1), Sample.HANAKO, OLD.ref()),
                Sample.contact("later", "電話", TODAY.minusDays(9), Sample.HANAKO, YOUNG.ref()),
                Sample.contact("today", "電話", TODAY, Sample.HANAKO, ALONE.ref()),
                Sample.contact("no-promise", "電話", null, null, new SeedId("s1").ref()));
        assertThat(worklist(Sample.HANAKO).overdue())
                .extracting(contact -> contact.id().value())
                .containsExactly("later", "late");
        assertThat(worklist(Sample.HANAKO).upcoming())
                .extracting(contact -> contact.id().value())
                .containsExactly("today");
        cluster.store(
                "hanako",
                Sample.contact(
                        "follow-up",
                        "会談",
                        TODAY.plusDays(3),
                        Sample.HANAKO,
                        PairingId.of(OLD, new SeedId("s1")).ref(),
                        OLD.ref(),
                        new SeedId("s1").ref()));
        assertThat(worklist(Sample.HANAKO).overdue())
                .extracting(contact -> contact.id().value())
                .containsExactly("later");
        assertThat(worklist(Sample.HANAKO).upcoming())
                .extracting(contact -> contact.id().value())
                .containsExactly("today", "follow-up");
    }

    @Test
    void eachCoordinatorSeesTheirOwnPromisesAndThoseTheyNoted() {
        PersonId taro = new PersonId("taro");
        cluster.store("hanako", Sample.contact("by-hanako", "電話", TODAY.minusDays(1), taro, OLD.ref()));
        cluster.store("taro", Sample.contact("by-taro", "電話", TODAY.minusDays(1), taro, YOUNG.ref()));
        assertThat(worklist(Sample.HANAKO).overdue()).hasSize(1);
        assertThat(worklist(taro).overdue()).hasSize(2);
        assertThat(worklist(null).overdue()).hasSize(2);
        assertThat(worklist(Sample.STRANGER).overdue()).isEmpty();
    }

    private Worklist worklist(PersonId person) {
        return cluster.ask(new ReadWorklist(Sample.coordinator(), person, TODAY));
    }
}
