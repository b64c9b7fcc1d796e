package jp.musubi.app.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That a hidden record is refused as fast as one that does not exist. It measures, so it is run by itself on a machine that
 * does nothing else: with the profile of faults alone.
 */
@EnabledIfSystemProperty(named = "musubi.faults", matches = "true")
class HiddenTimingTest {
    private static final int REQUESTS = 2_000;
    private static final int WARMING = 500;

    @TempDir
    private static Path data;

    private static Server server;
    private static Http rival;
    private static String hidden;

    @BeforeAll
    static void aNeedThatARivalMayNotKnowOf() {
        server = TestServer.start(data);
        rival = People.with(server, "company");
        Http owner = People.with(server, "company");
        hidden = owner.post("/api/v1/needs", Samples.need("隠れたニーズ", "coordinators"))
                .id();
        Http.Answer opened = owner.post("/api/v1/needs/" + hidden + "/open");
        owner.get("/api/v1/needs/" + hidden + "?after=" + opened.token());
        TestServer.settledHead(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rival, /api/v1/needs/%s",
        "rival, /api/v1/needs/%s/similar",
        "rival, /api/v1/history?record=need:%s",
        "visitor, /api/v1/needs/%s",
        "visitor, /needs/%s"
    })
    void aHiddenRecordIsRefusedAsFastAsNone(String who, String path) {
        Http http = who.equals("rival") ? rival : Http.visitor(server);
        String here = path.formatted(hidden);
        String nowhere = path.formatted("0".repeat(hidden.length()));
        measured(http, here, nowhere, WARMING);

        long[][] times = measured(http, here, nowhere, REQUESTS);

        String said = "%s %s: median %d and %d us, p95 %d and %d us"
                .formatted(who, path, at(times[0], 50), at(times[1], 50), at(times[0], 95), at(times[1], 95));
        System.out.println(said);
        assertThat(at(times[0], 50)).as(said).isCloseTo(at(times[1], 50), Percentage.withPercentage(3));
        assertThat(at(times[0], 95)).as(said).isCloseTo(at(times[1], 95), Percentage.withPercentage(10));
    }

    /** Microseconds of each request, sorted: those for the hidden record, and those for none, in an order of chance. */
    private static long[][] measured(Http http, String here, String nowhere, int times) {
        SplittableRandom random = new SplittableRandom(1);
        long[][] taken = new long[2][times];
        for (int i = 0; i < times; i++) {
            int first = random.nextInt(2);
            for (int which : new int[] {first, 1 - first}) {
                long begun = System.nanoTime();
                http.get(which == 0 ? here : nowhere);
                taken[which][i] = (System.nanoTime() - begun) / 1_000;
            }
        }
        Arrays.stream(taken).forEach(Arrays::sort);
        return taken;
    }

    private static long at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }
}
