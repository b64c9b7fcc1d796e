package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.musubi.app.FirstRoles;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestMongo;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.Node;
import jp.musubi.node.NodeRole;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.Progress;
import jp.musubi.node.StorePlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log and vault in MongoDB, from the command line. */
class SharedTest {

    private final TestMongo mongo = new TestMongo();

    @TempDir
    Path folder;

    @AfterEach
    void drop() {
        mongo.close();
    }

    private static Typed run(String... words) {
        return Typed.english(words);
    }

    private NodeSettings settings() {
        return new NodeSettings(false, TestServer.PASSWORD, 5, true).on(mongo.places());
    }

    @Test
    void aClusterThatBeganOnFilesMovesToMongodbAndBack() throws IOException {
        Path data = folder.resolve("data");
        String seed;
        try (Server server = TestServer.start(data)) {
            seed = Http.admin(server)
                    .post("/api/v1/seeds", Samples.seed("移る研究", "members"))
                    .id();
        }
        moved("copy-log", "sqlite:" + data.resolve("log.sqlite"), mongo.log());
        moved("copy-vault", "sqlite:" + data.resolve("vault.sqlite"), mongo.vault());
        for (String name : List.of("log.sqlite", "vault.sqlite")) {
            Files.move(data.resolve(name), folder.resolve(name));
        }
        String later;
        try (Server server = TestServer.start(data, settings())) {
            Http admin = Http.admin(server);
            assertThat(admin.get("/api/v1/seeds/" + seed).text()).contains("移る研究");
            later = admin.post("/api/v1/seeds", Samples.seed("移った先の研究", "members"))
                    .id();
        }
        moved("copy-log", mongo.log(), "sqlite:" + folder.resolve("back/log.sqlite"));
        moved("copy-vault", mongo.vault(), "sqlite:" + folder.resolve("back/vault.sqlite"));
        try (Server server = TestServer.start(folder.resolve("back"))) {
            Http admin = Http.admin(server);
            assertThat(admin.get("/api/v1/seeds/" + seed).text()).contains("移る研究");
            assertThat(admin.get("/api/v1/seeds/" + later).text()).contains("移った先の研究");
        }
    }

    private static void moved(String command, String from, String to) {
        Typed typed = run(command, "--from", from, "--to", to);
        assertThat(typed.code()).as(typed.toString()).isZero();
        Typed again = run(command, "--from", from, "--to", to);
        assertThat(again.code()).as(again.toString()).isEqualTo(1);
        assertThat(again.err().lines()).hasSize(1);
    }

    @Test
    void aVaultIsNotCopiedFromWhereThereIsNone() {
        Typed file = run("copy-vault", "--from", "sqlite:" + folder.resolve("absent"), "--to", mongo.vault());
        Typed database = run("copy-vault", "--from", mongo.vault(), "--to", "sqlite:" + folder.resolve("copy"));

        assertThat(file.err()).contains("there is no vault");
        assertThat(database.err()).contains("there is no vault");
        assertThat(folder.resolve("absent")).doesNotExist();
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void tasksRunOnASharedLogWithAServerAndWithout() {
        String data = folder.resolve("data").toString();
        try (Server server = TestServer.start(folder.resolve("data"), settings())) {
            assertThat(server.port()).isPositive();
            Typed verified = run("audit", "verify", "--data", data);
            assertThat(verified.out()).as(verified.toString()).contains("log intact");
        }
        Typed unnamed = run("audit", "verify", "--data", data);
        assertThat(unnamed.code()).isEqualTo(1);
        assertThat(unnamed.err()).contains("belongs to the log");

        assertThat(run("audit", "verify", "--data", data, "--log", mongo.log()).out())
                .contains("log intact");
        assertThat(run("person", "list", "--data", data, "--log", mongo.log()).out())
                .contains("admin");
    }

    @Test
    void aBackupSaysThatItTakesNeitherLogNorVaultOutOfMongodb() {
        String data = folder.resolve("data").toString();
        Path log = folder.resolve("log");
        try (Server server = TestServer.start(folder.resolve("data"), settings())) {
            Typed refused = run("backup", "--data", data, "--log", log.toString(), "--erasures", log + ".erasures");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out() + refused.err()).contains("mongodump");
            assertThat(log).doesNotExist();
            assertThat(folder.resolve("log.erasures")).doesNotExist();

            assertThat(run("backup", "--data", data, "--erasures", log + ".erasures")
                            .code())
                    .isZero();
            assertThat(server.node().vault()).isNotNull();
        }
    }

    @Test
    void anImportOnANodeThatTakesNoCommandsIsRefusedInASentence() throws IOException {
        Path list = Files.writeString(
                folder.resolve("seeds.jsonl"), Samples.seed("ある研究", "public").replace("\n", " "));
        try (Node founding = Node.open(new DataDirectory(folder.resolve("all")), settings(), Progress.silent())) {
            founding.start(Progress.silent());
            FirstRoles.grant(founding);
        }
        Path data = folder.resolve("queries");
        try (Server server = TestServer.start(data, settings().as(java.util.Set.of(NodeRole.QUERY)))) {
            long before = server.node().log().head();
            Typed refused = run("import", "seeds", list.toString(), "--data", data.toString());

            assertThat(refused.code()).as(refused.toString()).isEqualTo(1);
            assertThat(refused.out() + refused.err()).contains("takes no commands");
            assertThat(server.node().log().head()).isEqualTo(before);
        }
    }

    @Test
    void whatCannotBeServedIsSaidInASentence() {
        String data = folder.resolve("none").toString();
        for (String bad : List.of("command,", "", "queries", "COMMAND;QUERY")) {
            Typed typed = run("serve", "--data", data, "--log", mongo.log(), "--roles", bad);
            assertThat(typed.code()).as(bad).isEqualTo(2);
            assertThat(typed.err()).contains("command, query and automation");
        }
        complaint("shared", "serve", "--data", data, "--log", "sqlite:" + folder.resolve("x"));
        complaint("--log", "serve", "--data", data, "--roles", "query");
        complaint("only together", "serve", "--data", data, "--vault", mongo.vault());
        complaint("no address", "serve", "--data", data, "--log", "postgres://u:geheim@h/d");
        complaint("names no database", "serve", "--data", data, "--log", "mongodb://u:geheim@127.0.0.1:1/");
        complaint("another w or journal", "serve", "--data", data, "--log", mongo.log() + "?w=1");
        complaint(
                "no server of it can be reached",
                "serve",
                "--data",
                data,
                "--log",
                "mongodb://u:geheim@127.0.0.1:1/musubi?serverSelectionTimeoutMS=200");
        complaint("still empty", "serve", "--data", data, "--log", mongo.log(), "--roles", "automation");
        // None of these has made the place one of a log elsewhere.
        Node.open(new DataDirectory(folder.resolve("none")), NodeSettings.task(), Progress.silent())
                .close();
    }

    private static void complaint(String part, String... words) {
        Typed typed = run(words);
        assertThat(typed.code()).as(typed.toString()).isEqualTo(1);
        assertThat(typed.err()).contains(part).doesNotContain("geheim");
        assertThat(typed.err().lines()).hasSize(1);
    }

    @Test
    void theEnvironmentSaysTheSameAsTheOptions() {
        Map<String, String> environment =
                Map.of("MUSUBI_LOG", "env:SECRET", "SECRET", "mongodb://u:geheim@h/d", "MUSUBI_VAULT", "mongodb://v/w");

        StorePlaces places = StorePlaces.of(null, null, environment);

        assertThat(places.log().address()).contains("geheim");
        assertThat(places.vault()).hasToString("mongodb://v/w");
        assertThat(places.log()).hasToString("env:SECRET");
        assertThat(StorePlaces.of("mongodb://other/x", null, environment).log()).hasToString("mongodb://other/x");
    }
}
