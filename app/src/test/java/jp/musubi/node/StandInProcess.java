package jp.musubi.node;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/** A process of its own that speaks MongoDB's protocol, until its input ends. Says where first. */
final class StandInProcess {

    private StandInProcess() {}

    public static void main(String[] arguments) throws IOException {
        MongoServer server = new MongoServer(new MemoryBackend());
        System.out.println(server.bindAndGetConnectionString());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Until whoever started this goes away.
        }
        server.shutdownNow();
    }
}
