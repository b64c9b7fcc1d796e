package jp.musubi.app;

import java.nio.file.Path;
import java.time.Duration;
import jp.musubi.app.entrance.TrustedProxies;
import jp.musubi.app.wiring.ServeSettings;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.Progress;

/** Real servers for tests, on free ports of this machine and in folders of their own. */
public final class TestServer {

    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct-horse-battery";

    private static Server shared;
    private static Server demo;
    private static long demoHead;

    private TestServer() {}

    /** One server for all tests that leave it as they found it; it ends with the test run. */
    public static synchronized Server shared() {
        if (shared == null) {
            Path data = Folders.temporary();
            shared = untilTheEnd(start(data), data);
        }
        return shared;
    }

    /**
     * One server with the demo's data, all of it matched, for tests that walk through it, or decide about some of its many
     * proposals; it ends with the test run.
     */
    public static synchronized Server demo() {
        if (demo == null) {
            Path data = Folders.temporary();
            demo = untilTheEnd(start(data, new NodeSettings(true, PASSWORD, 5, true, true)), data);
            demoHead = settledHead(demo);
        }
        return demo;
    }

    /** Where the log of {@link #demo} ended before any test touched it. */
    public static synchronized long demoHead() {
        demo();
        return demoHead;
    }

    private static Server untilTheEnd(Server server, Path data) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            Folders.delete(data);
        }));
        return server;
    }

    /** A server of one's own, whose administrator, {@link #ADMIN}, is coordinator and auditor too. */
    public static Server start(Path data) {
        return start(data, new NodeSettings(false, PASSWORD, 5, true));
    }

    public static Server start(Path data, NodeSettings settings) {
        Server server = bare(data, settings);
        if (settings.commands() && !settings.demo()) {
            FirstRoles.grant(server.node());
        }
        return server;
    }

    /** A server as it is founded: its administrator has no other role. */
    public static Server bare(Path data, NodeSettings settings) {
        return Server.start(new DataDirectory(data), settings, new ServeSettings("127.0.0.1", 0), Progress.silent());
    }

    /** A server of one's own that believes no proxy. */
    public static Server startAlone(Path data) {
        return Server.start(
                new DataDirectory(data),
                new NodeSettings(false, PASSWORD, 5, true),
                new ServeSettings("127.0.0.1", 0, TrustedProxies.parse("none").orElseThrow()),
                Progress.silent());
    }

    /** The head of the log once the matcher has done all that came before: it moves by what a test does, and nothing else. */
    public static long settledHead(Server server) {
        try {
            long head;
            do {
                head = server.node().log().head();
                if (!server.node().awaitMatching(head, Duration.ofSeconds(30))) {
                    throw new AssertionError("the matcher does not come to rest");
                }
            } while (server.node().log().head() != head);
            return head;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
