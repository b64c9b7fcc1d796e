package jp.musubi.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.FirstRoles;
import jp.musubi.app.TestServer;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.search.document.Viewer;

/** A node in a process of its own: does what it reads line by line, and says what came of it. */
final class NodeProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Viewer VIEWER = Viewer.person(NodeSample.ADMIN, Set.of(Role.COORDINATOR, Role.AUDITOR));

    private final Node node;
    private final String name;
    private int sent;

    private NodeProcess(Node node, String name) {
        this.node = node;
        this.name = name;
    }

    /** Arguments: address of the log, data directory, roles, a name. */
    public static void main(String[] arguments) throws Exception {
        NodeSettings settings = new NodeSettings(false, TestServer.PASSWORD, 5, true)
                .on(StorePlaces.of(arguments[0], null, Map.of()))
                .as(NodeRole.parse(arguments[2]).orElseThrow());
        try (Node node = Node.open(new DataDirectory(Path.of(arguments[1])), settings, Progress.silent())) {
            node.start(Progress.silent());
            if (settings.commands()) {
                FirstRoles.grant(node);
            }
            say("open");
            new NodeProcess(node, arguments[3]).work();
        }
    }

    private void work() throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            say(done(line.split(" ")));
        }
    }

    private String done(String[] words) throws InterruptedException {
        return switch (words[0]) {
            case "seed" -> {
                SeedId id = new SeedId(words[1]);
                send(new RegisterSeed(NodeSample.ADMIN, id, null, NodeSample.seed("果皮の利用その" + words[1])));
                yield send(new PublishSeed(NodeSample.ADMIN, id, null));
            }
            case "need" -> {
                NeedId id = new NeedId(words[1]);
                send(new RegisterNeed(NodeSample.ADMIN, id, null, NodeSample.need("果皮を使いたい " + words[1])));
                yield send(new OpenNeed(NodeSample.ADMIN, id, null));
            }
            case "revise" ->
                send(new ReviseSeed(
                        NodeSample.ADMIN,
                        new SeedId(words[1]),
                        Integer.parseInt(words[2]),
                        NodeSample.seed("果皮の利用 " + name + words[2])));
            case "matched" -> String.valueOf(node.awaitMatching(Long.parseLong(words[1]), PATIENCE));
            case "answers" -> answers(new NeedId(words[1]), Long.parseLong(words[2]));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private String send(Command command) {
        try {
            return "stored "
                    + node.commands().send(command, name + "-" + sent++, null).position();
        } catch (RefusedException e) {
            return "refused " + e.refusal().violations().getFirst().code();
        }
    }

    /** A digest of lists, rankings with their scores, proposals and history, all as of the position. */
    private String answers(NeedId need, long at) {
        if (!node.questions().await(at, PATIENCE)) {
            return "behind";
        }
        List<Object> answers = List.of(
                ask(new FindSeeds(VIEWER, "果皮", Map.of(), null, 1, 50, at)),
                ask(new FindNeeds(VIEWER, "果皮", Map.of(), null, 1, 50, at)),
                ask(new FindCandidates(VIEWER, need.ref(), 20, at)),
                ask(new FindPairings(VIEWER, Set.of(), need, null, 1, 20, at)),
                ask(new ReadHistory(VIEWER, need.ref(), at)));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Canonical.of(answers).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object ask(jp.musubi.query.kit.Question<?> question) {
        return node.questions().ask(question);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
