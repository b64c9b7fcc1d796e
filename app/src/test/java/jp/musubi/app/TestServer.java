package jp.musubi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.musubi.app.entrance.TrustedProxies;
import jp.musubi.app.node.DataDirectory;
import jp.musubi.app.node.NodeSettings;
import jp.musubi.app.node.Progress;
import jp.musubi.app.wiring.ServeSettings;
import jp.musubi.app.wiring.Server;

/** Real servers for tests, on free ports of this machine and in folders of their own. */
public final class TestServer {

    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct-horse-battery";

    private static Server shared;

    private TestServer() {}

    /** One server for all tests that leave it as they found it; it ends with the test run. */
    public static synchronized Server shared() {
        if (shared == null) {
            shared = start(temporary());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
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

    private static Path temporary() {
        try {
            return Files.createTempDirectory("musubi-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
