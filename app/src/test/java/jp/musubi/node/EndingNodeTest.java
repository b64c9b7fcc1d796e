package jp.musubi.node;

import static jp.musubi.language.samples.Records.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.FirstRoles;
import jp.musubi.app.TestServer;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that pass while a node is down, by a clock that stands where the test puts it. */
class EndingNodeTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);
    private static final SeedId SEED = new SeedId("s");
    private static final NeedId NEED = new NeedId("n");
    private static final Viewer VIEWER = Viewer.person(NodeSample.ADMIN, Set.of(Role.COORDINATOR));

    @TempDir
    Path data;

    @Test
    void aNodeThatWasDownOverMidnightEndsWhatEndedBeforeItAnswersAnybody() {
        try (Node node = at(DAY.atTime(10, 0), NodeRole.ALL)) {
            NodeSample.send(node, new RegisterSeed(NodeSample.ADMIN, SEED, null, seed(DAY)));
            NodeSample.send(node, new PublishSeed(NodeSample.ADMIN, SEED, null));
            NodeSample.send(node, new RegisterNeed(NodeSample.ADMIN, NEED, null, need(DAY)));
            NodeSample.send(node, new OpenNeed(NodeSample.ADMIN, NEED, null));
        }
        try (Node node = at(DAY.atTime(23, 59, 59), NodeRole.ALL)) {
            assertThat(seed(node)).isEqualTo(SeedState.PUBLISHED);
            assertThat(need(node)).isEqualTo(NeedState.OPEN);
        }
        try (Node node = at(DAY.plusDays(1).atStartOfDay(), NodeRole.ALL)) {
            assertThat(seed(node)).isEqualTo(SeedState.EXPIRED);
            assertThat(need(node)).isEqualTo(NeedState.EXPIRED);
            assertThat(node.questions()
                            .ask(new FindSeeds(Viewer.visitor(), "", Map.of(), null, 1, 20, null))
                            .total())
                    .isZero();
            assertThat(node.verify(position -> {})).isInstanceOf(Verdict.Intact.class);
        }
        long head;
        try (Node node = at(DAY.plusDays(2).atStartOfDay(), NodeRole.ALL)) {
            head = node.log().head();
        }
        try (Node node = at(DAY.plusDays(3).atStartOfDay(), NodeRole.ALL)) {
            assertThat(node.log().head())
                    .as("what has ended does not end again")
                    .isEqualTo(head);
        }
    }

    @Test
    void onlyANodeWithTheAutomationsRoleEndsAnything() {
        try (Node node = at(DAY.atTime(10, 0), NodeRole.ALL)) {
            NodeSample.send(node, new RegisterSeed(NodeSample.ADMIN, SEED, null, seed(DAY)));
            NodeSample.send(node, new PublishSeed(NodeSample.ADMIN, SEED, null));
        }
        try (Node node = at(DAY.plusDays(1).atStartOfDay(), Set.of(NodeRole.COMMAND, NodeRole.QUERY))) {
            assertThat(seed(node)).isEqualTo(SeedState.PUBLISHED);
        }
    }

    @Test
    void decisionsGoByTheDayInJapanWhereverTheMachineStands() {
        // 15:00 in London is midnight in Tokyo.
        try (Node node = at(DAY.plusDays(1).atStartOfDay(), NodeRole.ALL)) {
            NodeSample.send(node, new RegisterSeed(NodeSample.ADMIN, SEED, null, seed(DAY)));
            assertThatThrownBy(() -> NodeSample.send(node, new PublishSeed(NodeSample.ADMIN, SEED, null)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()
                                            .violations()
                                            .getFirst()
                                            .code())
                                    .isEqualTo("seed_expires_passed"));
        }
        assertThat(Today.by(Clock.fixed(DAY.atTime(15, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                        .day())
                .isEqualTo(DAY.plusDays(1));
        assertThat(Today.by(Clock.fixed(DAY.atTime(14, 59, 59).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                        .day())
                .isEqualTo(DAY);
    }

    private Node at(LocalDateTime inJapan, Set<NodeRole> roles) {
        Clock clock = Clock.fixed(inJapan.atZone(Today.ZONE).toInstant(), ZoneOffset.UTC);
        NodeSettings settings =
                new NodeSettings(false, TestServer.PASSWORD, 5, true).by(clock).as(roles);
        Node node = Node.open(new DataDirectory(data), settings, Progress.silent());
        node.start(Progress.silent());
        FirstRoles.grant(node);
        return node;
    }

    private static SeedState seed(Node node) {
        return node.questions()
                .ask(new ReadSeed(VIEWER, SEED, null))
                .orElseThrow()
                .state();
    }

    private static NeedState need(Node node) {
        return node.questions()
                .ask(new ReadNeed(VIEWER, NEED, null))
                .orElseThrow()
                .state();
    }

    private static SeedContent seed(LocalDate expires) {
        return with(NodeSample.seed("果皮の利用"), "expires", expires);
    }

    private static NeedContent need(LocalDate expires) {
        return with(NodeSample.need("果皮の利用"), "expires", expires);
    }
}
