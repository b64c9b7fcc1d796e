package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.FirstRoles;
import jp.musubi.app.Folders;
import jp.musubi.app.TestServer;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.search.document.Viewer;

/** A node without HTTP, some records in it, and what it answers about them. */
final class NodeSample {

    static final PersonId ADMIN = Node.administrator();
    static final NeedId NEED = new NeedId("n1");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Viewer VIEWER = Viewer.person(ADMIN, Set.of(Role.COORDINATOR, Role.AUDITOR));

    private static Path template;

    private NodeSample() {}

    static Node started(Path folder) {
        Node node = Node.open(
                new DataDirectory(folder), new NodeSettings(false, TestServer.PASSWORD, 5, true), Progress.silent());
        node.start(Progress.silent());
        FirstRoles.grant(node);
        return node;
    }

    /** A folder with a node's files, filled and verified, which is closed again. */
    static void filled(Path folder) throws IOException, InterruptedException {
        Folders.copy(template(), folder);
    }

    /** Made once: the tests that begin with it are many. */
    private static synchronized Path template() throws IOException, InterruptedException {
        if (template == null) {
            Path made = Folders.untilTheEnd();
            try (Node node = started(made)) {
                fill(node);
                assertThat(node.verify(position -> {})).isInstanceOf(Verdict.Intact.class);
            }
            template = made;
        }
        return template;
    }

    static void fill(Node node) throws InterruptedException {
        for (int i = 0; i < 7; i++) {
            SeedId id = new SeedId("s" + i);
            send(node, new RegisterSeed(ADMIN, id, null, seed("果皮の利用その" + i)));
            send(node, new PublishSeed(ADMIN, id, null));
        }
        send(node, new RegisterNeed(ADMIN, NEED, null, need("果皮の利用")));
        long opened = send(node, new OpenNeed(ADMIN, NEED, null));
        assertThat(node.awaitMatching(opened, PATIENCE)).isTrue();
        assertThat(node.questions().await(node.log().head(), PATIENCE)).isTrue();
    }

    static long send(Node node, jp.musubi.command.kit.Command command) {
        return node.commands()
                .send(
                        command,
                        command.toString().hashCode() + command.getClass().getSimpleName(),
                        null)
                .position();
    }

    static SeedContent seed(String title) {
        return ContentReader.read(
                        SeedContent.class,
                        fields(Map.of(
                                "title", title,
                                "summary", "干し柿の果皮からタンニンを取り出す。",
                                "kind", "research_result",
                                "field", "food",
                                "stage", "applied",
                                "disclosure", "public")))
                .value();
    }

    static NeedContent need(String subject) {
        return ContentReader.read(
                        NeedContent.class,
                        fields(Map.of(
                                "subject", subject,
                                "problem", "干し柿の果皮を毎年捨てている。タンニンを使いたい。",
                                "field", "food",
                                "channel", "direct",
                                "disclosure", "coordinators")))
                .value();
    }

    private static RawFields fields(Map<String, String> values) {
        Map<String, List<String>> lists = new java.util.LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new RawFields(lists);
    }

    /** What is asked now and of the past: lists, records, rankings with exact scores, history. */
    static List<Object> answers(Node node) {
        assertThat(node.questions().await(node.log().head(), PATIENCE)).isTrue();
        return List.of(
                ask(node, new FindSeeds(VIEWER, "果皮", Map.of(), null, 1, 20, null)),
                ask(node, new ReadNeed(VIEWER, NEED, null)),
                ask(node, new FindCandidates(VIEWER, NEED.ref(), 20, null)),
                ask(node, new FindCandidates(VIEWER, NEED.ref(), 20, node.log().head() - 8)),
                ask(node, new FindPairings(VIEWER, Set.of(), NEED, null, 1, 20, null)),
                ask(node, new ReadHistory(VIEWER, NEED.ref(), null)));
    }

    static <A> A ask(Node node, jp.musubi.query.kit.Question<A> question) {
        return node.questions().ask(question);
    }
}
