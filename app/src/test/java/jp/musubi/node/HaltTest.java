package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.NewEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltTest {

    @TempDir
    Path data;

    @Test
    void anEventThatNobodyUnderstandsHaltsTheProjectionAndIsNeverSkipped() {
        long position;
        try (Server server = TestServer.start(data)) {
            position = server.node()
                    .log()
                    .append(new Append("from-the-future", AppendCondition.none(), List.of(fromTheFuture())))
                    .join()
                    .first();
            Http admin = Http.admin(server);

            Http.Answer health = Await.until(() -> {
                Http.Answer answer = Http.visitor(server).get("/actuator/health");
                return answer.status() == 503 ? answer : null;
            });

            assertThat(health.json().path("status").asString()).isEqualTo("DOWN");
            assertThat(server.node().status().halted())
                    .anySatisfy(halted -> assertThat(halted.position()).isEqualTo(position));
            assertThat(admin.post("/api/v1/seeds", Samples.seed("後のもの", "public"))
                            .status())
                    .isEqualTo(201);
            assertThat(server.node().questions().position()).isLessThan(position);
        }
        try (Server server = TestServer.bare(data, new NodeSettings(false, TestServer.PASSWORD, 5, true))) {
            assertThat(server.node().phase()).isNotEqualTo(Phase.OPEN);
            assertThat(Http.visitor(server).get("/status").status()).isEqualTo(200);
            assertThat(Http.visitor(server).get("/seeds").status()).isEqualTo(503);
            assertThat(Http.admin(server).get("/api/v1/seeds").status()).isEqualTo(503);
            assertThat(Http.visitor(server)
                            .get("/actuator/health")
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("DOWN");
        }
    }

    private static NewEvent fromTheFuture() {
        return new NewEvent(
                "f1",
                Instant.EPOCH,
                "musubi.SomethingNew",
                "1",
                Set.of(),
                "{}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
