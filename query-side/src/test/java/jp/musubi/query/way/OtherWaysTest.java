package jp.musubi.query.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.samples.Walk;
import jp.musubi.query.contact.readpromise.ReadPromise;
import jp.musubi.query.glossary.read.ReadTerm;
import jp.musubi.query.matching.readrematch.ReadRematch;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state of jobs, groups of the glossary and promises, and every event that is allowed there. */
class OtherWaysTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);

    @TempDir
    private Path folder;

    private static Walk<RematchState> jobs(String id) {
        RematchId job = new RematchId(id);
        return new Walk<>(
                RematchState.WAY,
                List.of(
                        new RematchRequested(job, RematchReason.GLOSSARY, null),
                        new RematchPaused(job),
                        new RematchResumed(job),
                        new RematchCompleted(job, 1, 1, 0, 0)),
                List.of(new RematchRequested(new RematchId(id + "-later"), RematchReason.BY_HAND, job)));
    }

    private static Walk<TermState> terms(String id) {
        TermId term = new TermId(id);
        var content = new TermContent(List.of("皮"), List.of("果皮"), List.of("peel"), Field.FOOD);
        return new Walk<>(
                TermState.WAY,
                List.of(new GlossaryTermDefined(term, 1, content, null), new GlossaryTermRetired(term, null)),
                List.of());
    }

    private static Walk<PromiseState> promises(String id) {
        ContactId promise = new ContactId(id);
        List<RecordRef> about = List.of(new NeedId("need-" + id).ref());
        return new Walk<>(
                PromiseState.WAY,
                List.of(
                        noted(promise, about, "見本を送る"),
                        new PromiseHandedOver(promise, about, Sample.HANAKO, Sample.CLERK, null),
                        new PromiseKept(promise, about, null, null),
                        new PromiseGivenUp(promise, about, "理由")),
                List.of(noted(new ContactId(id + "-later"), about, null)));
    }

    private static ContactNoted noted(ContactId id, List<RecordRef> about, String promised) {
        var promiser = promised == null ? null : Sample.HANAKO;
        return new ContactNoted(id, about, DAY, ContactKind.VISIT, "話", promised, null, promiser, promised == null);
    }

    @Test
    void aJobStandsWhereTheTableSays() {
        jobs("j").requireWhole();
        standsWhereTheTableSays(
                OtherWaysTest::jobs,
                cluster -> id -> cluster.ask(new ReadRematch(Sample.coordinator(), new RematchId(id)))
                        .orElseThrow()
                        .job()
                        .state());
    }

    @Test
    void aGroupOfTheGlossaryStandsWhereTheTableSays() {
        terms("t").requireWhole();
        standsWhereTheTableSays(
                OtherWaysTest::terms,
                cluster -> id -> cluster.ask(new ReadTerm(Sample.coordinator(), new TermId(id), null))
                        .orElseThrow()
                        .state());
    }

    @Test
    void aPromiseStandsWhereTheTableSays() {
        promises("p").requireWhole();
        standsWhereTheTableSays(
                OtherWaysTest::promises,
                cluster -> id -> cluster.ask(new ReadPromise(Sample.coordinator(), new ContactId(id), null))
                        .orElseThrow()
                        .state());
    }

    private <S extends Enum<S> & State> void standsWhereTheTableSays(
            Function<String, Walk<S>> walk, Function<TestCluster, Function<String, S>> states) {
        int moves = walk.apply("x").moves().size();
        try (TestCluster cluster = new TestCluster(folder)) {
            for (int i = 0; i < moves; i++) {
                var content = Sample.need("課題", "説明", Disclosure.COORDINATORS);
                cluster.append("hanako", new NeedRegistered(new NeedId("need-x" + i), Sample.COMPANY, null, content));
                List<Event> history = walk.apply("x" + i).moves().get(i).history();
                history.forEach(event -> cluster.append("hanako", event));
            }
            cluster.project();
            for (int i = 0; i < moves; i++) {
                var move = walk.apply("x" + i).moves().get(i);
                assertThat(states.apply(cluster).apply("x" + i))
                        .as(move.toString())
                        .isEqualTo(move.to());
            }
        }
    }
}
