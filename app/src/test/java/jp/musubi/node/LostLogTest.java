package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.cli.Typed;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.ReadOnlyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that is gone, emptied, shortened, rewritten or added to: who knew more says so. */
class LostLogTest {

    @TempDir
    Path data;

    private void filled() throws IOException, InterruptedException {
        NodeSample.filled(data);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("log.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void shorten(int commits) throws SQLException {
        sql(
                "DELETE FROM commits WHERE commit_number > " + commits,
                "DELETE FROM events WHERE position > (SELECT ifnull(max(last_position), 0) FROM commits)",
                "DELETE FROM event_tags WHERE position > (SELECT ifnull(max(last_position), 0) FROM commits)",
                "DELETE FROM event_names WHERE position > (SELECT ifnull(max(last_position), 0) FROM commits)",
                "DELETE FROM event_ids WHERE position > (SELECT ifnull(max(last_position), 0) FROM commits)",
                "DELETE FROM append_ids WHERE last_position > (SELECT ifnull(max(last_position), 0) FROM commits)",
                "UPDATE indexed SET position = (SELECT ifnull(max(last_position), 0) FROM commits)");
    }

    private Typed verify(String language) {
        return Typed.english("audit", "verify", "--data", data.toString(), "--lang", language);
    }

    private void refused(String key) {
        assertThatThrownBy(() -> NodeSample.started(data).close())
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aShortenedOrEmptiedLogIsNotIntactForWhoVerifiedMoreOfIt(int commits) throws Exception {
        filled();
        assertThat(verify("en").code()).isZero();
        byte[] verified = Files.readAllBytes(data.resolve("verified"));
        shorten(commits);
        for (int i = 0; i < 2; i++) {
            Typed said = verify("en");
            assertThat(said.code()).as(said.said()).isEqualTo(1);
            assertThat(said.said()).contains("was verified up to position").contains("cut since");
            assertThat(verify("ja").said()).contains("切り詰められたか");
            assertThat(Files.readAllBytes(data.resolve("verified"))).isEqualTo(verified);
        }
        refused("cli.logShortened");
    }

    @Test
    void aLogOfAnotherHistoryIsSaid() throws Exception {
        filled();
        Path other = data.resolve("other");
        try (Node node = NodeSample.started(other)) {
            NodeSample.fill(node);
            node.verify(position -> {});
        }
        Files.copy(other.resolve("verified"), data.resolve("verified"), StandardCopyOption.REPLACE_EXISTING);
        Typed said = verify("en");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.said()).contains("another history");
        assertThat(verify("ja").said()).contains("異なります");
    }

    @Test
    void aTriggerOfSomebodyElseIsAFinding() throws Exception {
        filled();
        sql("CREATE TRIGGER theirs AFTER INSERT ON events BEGIN SELECT 1; END");
        Typed said = verify("en");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.said()).contains("theirs");
        assertThat(verify("ja").said()).contains("ログのものではない定義").contains("theirs");
    }

    @Test
    void whatIsOnlyDerivedIsNamedAndBuiltAnewByTheCommandAndByTheNextStart() throws Exception {
        filled();
        sql("DELETE FROM event_tags WHERE position = 9");
        Typed said = verify("en");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.said()).contains("built anew").contains("log intact");
        assertThat(verify("en").code()).isZero();
        sql("UPDATE commits SET nodes = x'00' WHERE commit_number = (SELECT max(commit_number) FROM commits)");
        Files.delete(data.resolve("verified"));
        try (Node node = NodeSample.started(data)) {
            assertThat(node.status().sound()).isTrue();
            assertThat(node.verify(position -> {})).isInstanceOf(Verdict.Intact.class);
        }
        assertThat(verify("ja").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified", "index.origin", "vault.sqlite"})
    void aLogThatIsGoneIsNotBegunAnewWhereOneFileStillTellsOfIt(String witness) throws Exception {
        filled();
        for (String name : List.of("log.sqlite", "log.sqlite-wal", "log.sqlite-shm")) {
            Files.deleteIfExists(data.resolve(name));
        }
        for (String other : List.of("verified", "index.origin", "vault.sqlite")) {
            if (!other.equals(witness)) {
                Files.delete(data.resolve(other));
            }
        }
        refused("cli.logGone");
        assertThat(data.resolve("log.sqlite")).doesNotExist();
        Files.createFile(data.resolve("log.sqlite"));
        refused("cli.logGone");
        assertThat(data.resolve("log.sqlite")).isEmptyFile();
    }

    @Test
    void aLogMovedUnderARunningNodeStopsItWithItsOwnSentence() throws Exception {
        try (Server server = TestServer.start(data)) {
            NodeSample.fill(server.node());
            Files.move(data.resolve("log.sqlite"), data.resolve("away"));
            assertThatThrownBy(() -> NodeSample.send(
                            server.node(),
                            new RegisterSeed(NodeSample.ADMIN, new SeedId("x"), null, NodeSample.seed("無理"))))
                    .isInstanceOf(ReadOnlyException.class);
            Http admin = Http.admin(server);
            Http.Answer answer =
                    admin.with("Accept-Language", "en").post("/api/v1/seeds", Samples.seed("no", "public"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).contains("store_replaced").contains("moved, deleted or replaced");
            assertThat(admin.with("Accept-Language", "ja").get("/status").text())
                    .contains("移動・削除または置き換え");
            Files.move(data.resolve("away"), data.resolve("log.sqlite"));
        }
        try (Node node = NodeSample.started(data)) {
            assertThat(node.status().sound()).isTrue();
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsVerifiedAndShown() throws Exception {
        filled();
        try (var mounted = SmallDisk.readOnlyView(data, data.resolveSibling(data.getFileName() + "-view"))) {
            Typed said =
                    Typed.english("audit", "verify", "--data", mounted.folder().toString(), "--lang", "en");
            assertThat(said.code()).as(said.said()).isZero();
            assertThat(said.said()).contains("log intact");
            Typed backup = Typed.english(
                    "backup",
                    "--vault",
                    data.resolve("v").toString(),
                    "--data",
                    mounted.folder().toString(),
                    "--lang",
                    "en");
            assertThat(backup.code()).isEqualTo(1);
            assertThat(backup.said()).contains("cannot be written to");
        }
    }
}
