package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.mongo.MongoEventLog;
import jp.musubi.eventlog.mongo.MongoOptions;
import jp.musubi.language.EventTypes;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.node.Processes.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two processes that take commands and two that answer and match, on one log, whose server is another process. */
class ManyNodesTest {

    private static final boolean LONG = Boolean.getBoolean("musubi.faults");
    private static final int ROUNDS = LONG ? 200 : 12;
    private static final int NEEDS = LONG ? 40 : 4;
    private static final int SEEDS = LONG ? 30 : 6;

    @TempDir
    Path folder;

    private Processes processes;
    private String address;
    private List<Peer> deciding;
    private List<Peer> answering;

    @BeforeEach
    void start() throws IOException {
        processes = new Processes(folder);
        String server =
                Optional.ofNullable(System.getenv("MUSUBI_TEST_MONGODB_URI")).orElseGet(this::standIn);
        String database = "musubi_test_" + UUID.randomUUID().toString().replace("-", "");
        address = server.replaceFirst("(//[^/?]+)/?(\\?|$)", "$1/" + database + "$2");
        // Both found the cluster at the same time: one does.
        deciding = List.of(node("c1", "command"), node("c2", "command"));
        deciding.forEach(peer -> assertThat(peer.line()).isEqualTo("open"));
        answering = List.of(node("q1", "query,automation"), node("q2", "query,automation"));
        answering.forEach(peer -> assertThat(peer.line()).isEqualTo("open"));
    }

    private String standIn() {
        try {
            return processes.start("mongo", StandInProcess.class).line();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Peer node(String name, String roles) throws IOException {
        return processes.start(
                name, NodeProcess.class, address, folder.resolve(name + "-data").toString(), roles, name);
    }

    @AfterEach
    void stop() {
        processes.close();
    }

    @Test
    void nodesDecideAsOneAnswerAlikeAndMatchEachNeedOnce() throws Exception {
        raceForEachRevision();
        long last = matchFromBothSides();
        try (EventLog log = MongoEventLog.openReadOnly(address, MongoOptions.defaults())) {
            assertThat(named(log, ClusterFounded.class)).hasSize(1);
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
            eachCauseWasMatchedOnce(log);
            allNodesAnswerAlike(log, last);
        }
    }

    /** Of two nodes that revise the same revision at the same moment exactly one succeeds. */
    private void raceForEachRevision() {
        assertThat(deciding.getFirst().ask("seed s1")).startsWith("stored");
        for (int revision = 1; revision <= ROUNDS; revision++) {
            String words = "revise s1 " + revision;
            deciding.forEach(peer -> peer.tell(words));
            List<String> said = deciding.stream().map(Peer::line).toList();
            assertThat(said)
                    .as(words)
                    .filteredOn(line -> line.startsWith("stored"))
                    .hasSize(1);
            assertThat(said).as(words).contains("refused stale_revision");
        }
    }

    /** @return the position up to which both automations have acted on everything */
    private long matchFromBothSides() {
        for (int i = 2; i <= SEEDS; i++) {
            deciding.get(i % 2).tell("seed s" + i);
        }
        for (int i = 1; i <= NEEDS; i++) {
            deciding.get(i % 2).tell("need n" + i);
        }
        long last = 0;
        for (int i = 2; i <= SEEDS + NEEDS; i++) {
            Peer peer = deciding.get((i <= SEEDS ? i : i - SEEDS) % 2);
            String said = peer.line();
            assertThat(said).startsWith("stored ");
            last = Math.max(last, Long.parseLong(said.substring("stored ".length())));
        }
        for (Peer peer : answering) {
            assertThat(peer.ask("matched " + last)).isEqualTo("true");
        }
        return last;
    }

    private static void eachCauseWasMatchedOnce(EventLog log) {
        List<StoredEvent> matchings = named(log, NeedMatched.class);
        Set<String> needs = new HashSet<>();
        Set<String> distinct = new HashSet<>();
        for (StoredEvent matching : matchings) {
            needs.add(matching.tags().toString());
            distinct.add(matching.tags() + " " + cause(matching));
        }
        assertThat(needs).hasSize(NEEDS);
        assertThat(distinct).as("each once for the same cause").hasSameSizeAs(matchings);
        assertThat(named(log, PairingProposed.class)).isNotEmpty();
    }

    /** The cause is not among what is sealed. */
    private static long cause(StoredEvent matching) {
        return JsonMapper.shared()
                .readTree(matching.payload())
                .path("causePosition")
                .asLong();
    }

    private void allNodesAnswerAlike(EventLog log, long last) throws Exception {
        long head = log.head();
        List<String> first = answers(answering.getFirst(), last, head);
        assertThat(answers(answering.getLast(), last, head)).isEqualTo(first);
        assertThat(new HashSet<>(first)).as("or the comparison says nothing").hasSizeGreaterThan(2);
        // And so does one that has built its index anew, from the same log, just now.
        answering.getLast().end();
        Peer fresh = node("q3", "query");
        assertThat(fresh.line()).isEqualTo("open");
        assertThat(answers(fresh, last, head)).isEqualTo(first);
    }

    private static List<String> answers(Peer peer, long last, long head) {
        List<String> answers = new ArrayList<>();
        for (long at : new long[] {last / 2, last - 1, last, (last + head) / 2, head}) {
            answers.add(peer.ask("answers n1 " + at));
        }
        return answers;
    }

    private static List<StoredEvent> named(EventLog log, Class<? extends jp.musubi.language.kit.Event> type) {
        List<StoredEvent> found = new ArrayList<>();
        try (EventCursor events = log.source(Criteria.named(Set.of(EventTypes.nameOf(type))), 0)) {
            events.forEachRemaining(found::add);
        }
        return found;
    }
}
