package jp.musubi.app.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each drips for ever, until the server ends it; the limits are short here. */
class SlowClientTest {

    private static final String[] LIMITS = {"musubi.limits.headers", "musubi.limits.body", "musubi.limits.rest"};

    @TempDir
    private static Path folder;

    private static Server server;

    @BeforeAll
    static void open() {
        for (String limit : LIMITS) {
            System.setProperty(limit, "1s");
        }
        server = TestServer.start(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        for (String limit : LIMITS) {
            System.clearProperty(limit);
        }
        server.close();
    }

    @Test
    void headersThatNeverEndAreCutOff() {
        try (Raw raw = new Raw(server)) {
            raw.say("GET / HTTP/1.1\r\nHost: a\r\n");
            assertThat(dripped(raw, "X-Drip: x\r\n")).isTrue();
        }
        try (Raw raw = new Raw(server)) {
            assertThat(dripped(raw, "\r\n")).as("not even a request line").isTrue();
        }
        try (Raw raw = new Raw(server)) {
            raw.say("GET /");
            assertThat(dripped(raw, "a")).isTrue();
        }
        open_still();
    }

    @Test
    void bodiesThatNeverEndAreCutOff() {
        for (String head : new String[] {
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\n\r\n"
        }) {
            try (Raw raw = new Raw(server)) {
                raw.say(head);
                assertThat(dripped(raw, "a")).as(head).isTrue();
            }
        }
        open_still();
    }

    @Test
    void theRestOfWhatWasRefusedIsNotWaitedFor() {
        for (String path : new String[] {"/seeds/new", "/api/v1/seeds"}) {
            try (Raw raw = new Raw(server)) {
                raw.say("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n");
                assertThat(raw.line()).as(path).isNotNull();
                assertThat(dripped(raw, "a")).as(path).isTrue();
            }
        }
        open_still();
    }

    private static void open_still() {
        assertThat(Http.visitor(server).get("/login").status()).isEqualTo(200);
    }

    /** Sends this again and again until the server has ended the connection; gives up after many. */
    private static boolean dripped(Raw raw, String drop) {
        for (int i = 0; i < 400; i++) {
            if (raw.ended(50) || !raw.trySay(drop)) {
                return true;
            }
        }
        return false;
    }
}
