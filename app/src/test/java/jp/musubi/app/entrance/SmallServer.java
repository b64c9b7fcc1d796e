package jp.musubi.app.entrance;

import java.nio.file.Path;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;

/** A server in a process of its own; says its port, and runs until its input ends. */
final class SmallServer {

    private SmallServer() {}

    /** Argument: the data directory. */
    public static void main(String[] arguments) throws Exception {
        try (Server server = TestServer.start(Path.of(arguments[0]))) {
            System.out.println(server.port());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Until whoever started it has gone.
                continue;
            }
        }
    }
}
