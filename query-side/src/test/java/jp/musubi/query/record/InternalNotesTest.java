package jp.musubi.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import jp.musubi.query.kit.Question;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.query.matching.explainpair.ExplainPair;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.matching.findsimilar.FindSimilar;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.worklist.ReadWorklist;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office notes for itself, {@code @Internal}, is in no answer to anybody else, and changes none. */
class InternalNotesTest {
    private static final String CANARY = "聴診";
    private static final RecordRef NEED = Sample.NEED.ref();

    @TempDir
    Path folder;

    private TestCluster cluster;

    /** Everybody but the office, who may see the need or not. */
    static List<Viewer> others() {
        List<Viewer> others = new ArrayList<>(List.of(
                Viewer.visitor(),
                Sample.person(Sample.COMPANY, Role.COMPANY),
                Sample.person(Sample.CLERK, Role.INTERMEDIARY)));
        Arrays.stream(Role.values())
                .filter(role -> role != Role.COORDINATOR && role != Role.AUDITOR)
                .forEach(role -> others.add(Sample.person(Sample.STRANGER, role)));
        return others;
    }

    @BeforeEach
    void aNeed() {
        cluster = new TestCluster(folder);
        cluster.store(
                "owner",
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("皮の利用", "果皮", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC),
                new NeedRegistered(Sample.NEED, Sample.COMPANY, Sample.CLERK, noted("")),
                new NeedOpened(Sample.NEED, Disclosure.PUBLIC));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    /** The content with a note in every component that is one. */
    private static NeedContent noted(String note) {
        NeedContent need = Sample.need("公開の皮", "皮が余る", Disclosure.PUBLIC);
        Set<String> internal = Internals.names(NeedContent.class);
        assertThat(internal).contains("hearing");
        RecordShape shape = RecordShape.of(NeedContent.class);
        return (NeedContent) shape.build(shape.parts().stream()
                .map(part -> internal.contains(part.name()) ? note.isEmpty() ? null : note : part.of(need))
                .toArray());
    }

    private static List<Question<?>> everything(Viewer viewer, Long at) {
        return List.of(
                new ReadNeed(viewer, Sample.NEED, at),
                needs(viewer, "", "newest", at),
                needs(viewer, "皮", null, at),
                needs(viewer, CANARY, null, at),
                new FindSimilar(
                        viewer, jp.musubi.language.RecordType.NEED, MatchTexts.open(noted(CANARY)), null, 9, at),
                new ReadHistory(viewer, NEED, at),
                new FindCandidates(viewer, NEED, 9, at),
                new FindCandidates(viewer, Sample.SEED.ref(), 9, at),
                new ExplainPair(viewer, Sample.NEED, Sample.SEED, LocalDate.of(2027, 6, 1), at),
                new ReadAuditEvents(viewer, NEED, 0, 100),
                new ReadWorklist(viewer, null, LocalDate.of(2027, 6, 1)));
    }

    private static FindNeeds needs(Viewer viewer, String text, String sort, Long at) {
        return new FindNeeds(viewer, text, Map.of(), sort, 1, 20, at);
    }

    @Test
    void nobodyButTheOfficeFindsAWordOfItInAnyAnswerAtAnyPosition() {
        long at = cluster.store("hanako", new NeedRevised(Sample.NEED, 2, false, noted(CANARY + "の記録")));

        for (Viewer viewer : others()) {
            for (Question<?> question : Stream.concat(
                            everything(viewer, null).stream(), everything(viewer, at).stream())
                    .toList()) {
                assertThat(String.valueOf(cluster.ask(question)))
                        .as("%s", question)
                        .doesNotContain(CANARY);
            }
            assertThat(cluster.ask(needs(viewer, CANARY, null, null)).total()).isZero();
        }
        for (Viewer office : List.of(Sample.coordinator(), Sample.auditor())) {
            assertThat(cluster.ask(needs(office, CANARY, null, null)).total()).isOne();
            assertThat(cluster.ask(new ReadNeed(office, Sample.NEED, null)).toString())
                    .contains(CANARY);
            assertThat(cluster.ask(new ReadHistory(office, NEED, null)).toString())
                    .contains(CANARY);
        }
    }

    @Test
    void everyAnswerToEverybodyElseIsTheSameWithAndWithoutOne() {
        List<Viewer> others = others();
        List<String> before = answers(others);
        cluster.store("hanako", new NeedRevised(Sample.NEED, 2, false, noted(CANARY + "の記録")));
        cluster.store("hanako", new NeedRevised(Sample.NEED, 3, false, noted("柿の皮の使い道")));

        assertThat(answers(others)).isEqualTo(before);
        NeedView office = need(Sample.coordinator());
        assertThat(office.revision()).isEqualTo(3);
        assertThat(office.content().hearing()).isEqualTo("柿の皮の使い道");
    }

    /** But for the position up to which each answer has read. */
    private List<String> answers(List<Viewer> viewers) {
        return viewers.stream()
                .flatMap(viewer -> everything(viewer, null).stream())
                .map(question -> String.valueOf(cluster.ask(question)))
                .map(answer -> answer.replaceFirst("^(\\w+\\[)position=\\d+", "$1"))
                .toList();
    }

    @Test
    void theOwnerCountsTheRevisionsThatChangedWhatTheOwnerSees() {
        Viewer owner = Sample.person(Sample.COMPANY, Role.COMPANY);
        NeedContent better = Sample.need("公開の皮と種", "皮が余る", Disclosure.PUBLIC);
        cluster.store("hanako", new NeedRevised(Sample.NEED, 2, false, noted(CANARY)));
        long changed = cluster.store("hanako", new NeedRevised(Sample.NEED, 3, true, better));
        cluster.store("hanako", new NeedRevised(Sample.NEED, 4, false, noted(CANARY)));
        long last = cluster.store("company", new NeedRevised(Sample.NEED, 5, true, better));

        assertThat(need(owner).revision()).isEqualTo(4);
        assertThat(need(owner).position()).isEqualTo(last);
        assertThat(cluster.ask(new ReadNeed(owner, Sample.NEED, changed))
                        .orElseThrow()
                        .revision())
                .isEqualTo(2);
        assertThat(need(Sample.coordinator()).revision()).isEqualTo(5);
        assertThat(cluster.ask(new ReadHistory(owner, NEED, null)))
                .extracting(HistoryEntry::type)
                .containsExactly("NeedRegistered", "NeedOpened", "NeedRevised", "NeedRevised", "NeedRevised");
        assertThat(cluster.ask(new ReadHistory(Sample.auditor(), NEED, null))).hasSize(6);
    }

    @Test
    void aNoteMovesTheNeedUpNoList() {
        NeedId later = new NeedId("need-2");
        cluster.store(
                "owner",
                new NeedRegistered(later, Sample.COMPANY, null, Sample.need("後の皮", "余る", Disclosure.PUBLIC)),
                new NeedOpened(later, Disclosure.PUBLIC));
        cluster.store("hanako", new NeedRevised(Sample.NEED, 2, false, noted(CANARY)));

        for (Viewer viewer : List.of(Viewer.visitor(), Sample.person(Sample.COMPANY, Role.COMPANY))) {
            assertThat(cluster.ask(needs(viewer, "", "newest", null)).items())
                    .extracting(NeedView::id)
                    .containsExactly(later, Sample.NEED);
        }
    }

    @Test
    void whatHasBeenErasedDoesNotTellHowOftenTheOfficeNotedSomething() {
        Viewer owner = Sample.person(Sample.COMPANY, Role.COMPANY);
        cluster.store("hanako", new NeedRevised(Sample.NEED, 2, false, noted(CANARY)));
        cluster.store("hanako", new NeedRevised(Sample.NEED, 3, false, noted(CANARY + "2")));
        cluster.keys.destroy(NEED);
        cluster.store("admin", new RecordErased(NEED, "依頼による"));
        String live = need(owner).toString();
        cluster.rebuild(3);

        assertThat(need(owner).toString()).isEqualTo(live);
        assertThat(need(owner).revision()).isZero();
        assertThat(cluster.ask(new ReadHistory(owner, NEED, null)))
                .extracting(HistoryEntry::type)
                .containsExactly("NeedRegistered", "NeedOpened", "RecordErased");
    }

    private NeedView need(Viewer viewer) {
        return cluster.ask(new ReadNeed(viewer, Sample.NEED, null)).orElseThrow();
    }
}
