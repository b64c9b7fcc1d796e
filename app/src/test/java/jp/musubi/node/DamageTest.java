package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.ReadOnlyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

    @TempDir
    Path data;

    @Test
    void aLogDamagedSinceTheLastVerificationIsNotStartedOnAndThePositionIsNamed() throws Exception {
        NodeSample.filled(data);
        Files.deleteIfExists(data.resolve("verified"));
        damage(9);

        assertThatThrownBy(() -> NodeSample.started(data).close())
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("cli.logBroken");
                    assertThat(refused.arguments()[0]).isEqualTo("9");
                });
        try (Inspection inspection = Inspection.open(new DataDirectory(data), null)) {
            assertThat(jp.musubi.eventlog.audit.LogAudit.verify(inspection.log(), position -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.position()).isEqualTo(9));
        }
    }

    @Test
    void damageFoundWhileRunningStopsAllWritingAndRaisesTheAlarm() throws Exception {
        try (Server server = TestServer.start(data)) {
            NodeSample.fill(server.node());
            damage(9);
            Http admin = Http.admin(server);

            assertThat(admin.get("/api/v1/audit/verify").json().path("position").asLong())
                    .isEqualTo(9);

            assertThat(admin.post("/api/v1/seeds", Samples.seed("もう書けない", "public"))
                            .status())
                    .isEqualTo(503);
            assertThat(admin.get("/api/v1/needs/" + NodeSample.NEED).status()).isEqualTo(200);
            Http.Answer health = Http.visitor(server).get("/actuator/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().path("status").asString()).isEqualTo("DOWN");
            assertThat(health.text()).doesNotContain("position");
        }
        assertThat(data.resolve("server.json")).doesNotExist();
    }

    @Test
    void aLogThatFailsStopsAllWritingUntilTheNextStart() {
        try (Node node = NodeSample.started(data)) {
            node.log().close();

            assertThatThrownBy(() -> NodeSample.send(
                            node, new RegisterSeed(NodeSample.ADMIN, new SeedId("s1"), null, NodeSample.seed("無理"))))
                    .isInstanceOf(ReadOnlyException.class);
            assertThat(node.status().sound()).isFalse();
        }
        try (Node node = NodeSample.started(data)) {
            assertThat(node.status().sound()).isTrue();
        }
    }

    @Test
    void filesThatHoldSecretsAreForTheirOwnerOnly() throws Exception {
        try (Node node = NodeSample.started(data)) {
            assertThat(node.phase()).isEqualTo(Phase.OPEN);
            for (String name : List.of("log.sqlite", "vault.sqlite")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    private void damage(long position) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("log.sqlite"));
                Statement change = connection.createStatement()) {
            int changed = change.executeUpdate("UPDATE events SET payload = x'7b7d' WHERE position = " + position);
            assertThat(changed).isEqualTo(1);
        }
    }
}
