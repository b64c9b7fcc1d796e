package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final String SECRET = "ヒクイドリ";

    @TempDir
    Path folder;

    @Test
    void aBackupTakenBesideWritersCanBeRestoredAndServed() throws IOException {
        String head;
        try (Server server = TestServer.start(data())) {
            Http admin = Http.admin(server);
            String seed =
                    admin.post("/api/v1/seeds", Samples.seed(SECRET, "public")).id();
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
                int written = 0;
                while (!stop.get()) {
                    assertThat(admin.post("/api/v1/seeds", Samples.seed("並行 " + written++, "public"))
                                    .status())
                            .isEqualTo(201);
                }
                return written;
            });
            Typed backup = backup();
            stop.set(true);
            assertThat(writer.join()).isPositive();

            assertThat(backup.code()).as(backup.toString()).isZero();
            head = backup.out().replaceAll("(?s).*head ([0-9a-f]{64}).*", "$1");
            for (Path file : List.of(log(), vault())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            assertThat(seed).isNotNull();
            Browsing administrator = Browsing.as(server, "administrator");
            assertThat(administrator.get("/").text()).contains("最後の控え（バックアップ）：", "（0日前）");
            assertThat(Browsing.as(server, "company").get("/").text()).doesNotContain("控え");
        }
        Typed restored = restore();

        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(restored.out()).contains("log intact, head " + head);
        assertThat(restored.err()).isEmpty();
        try (Server server = TestServer.start(restoredData())) {
            assertThat(titles(server)).contains(SECRET);
            assertThat(Browsing.as(server, "administrator").get("/").text()).contains("控え（バックアップ）がまだありません。");
        }
    }

    @Test
    void withoutAServerABackupIsTheSameAndNothingIsOverwritten() throws IOException {
        TestServer.start(data()).close();

        Typed backup = backup();
        assertThat(backup.code()).as(backup.toString()).isZero();
        byte[] kept = Files.readAllBytes(log());

        assertThat(backup().code()).isEqualTo(1);
        assertThat(log()).hasBinaryContent(kept);
        assertThat(entries(log().getParent())).containsExactly("log.sqlite");
        assertThat(restore().code()).isZero();
        assertThat(restore().code()).as("not empty").isEqualTo(1);
    }

    @Test
    void logAndVaultGoToOneFolderOnlyWhenAskedTo() {
        TestServer.start(data()).close();
        String one = folder.resolve("one/log").toString();
        String other = folder.resolve("one/vault").toString();

        assertThat(run("backup", "--log", one, "--vault", other).code()).isEqualTo(1);
        assertThat(folder.resolve("one")).doesNotExist();
        assertThat(run("backup", "--log", one, "--vault", other, "--together").code())
                .isZero();
        assertThat(run("backup").code()).isEqualTo(2);
    }

    @Test
    void whatWasErasedAfterTheBackupStaysErasedAfterARestore() throws IOException {
        String seed;
        People.Person person;
        String both = erasures().toString();
        try (Server server = TestServer.start(data())) {
            Http admin = Http.admin(server);
            seed = admin.post("/api/v1/seeds", Samples.seed(SECRET, "public")).id();
            person = People.register(server, "coordinator");
            assertThat(backup().code()).isZero();
            String later =
                    admin.post("/api/v1/seeds", Samples.seed("控えのあと", "public")).id();
            for (String record : List.of("seed:" + seed, "seed:" + later)) {
                assertThat(run("record", "erase", record, "--reason", "本人の申し出").code())
                        .isZero();
            }
            assertThat(run("person", "erase", person.id(), "--reason", "退職").code())
                    .isZero();

            Typed list = run("backup", "--erasures", both);
            assertThat(list.code()).as(list.toString()).isZero();
            assertThat(run("backup", "--erasures", both).out())
                    .as("added to, never taken from")
                    .contains("(3)");
        }
        Typed restored = restore("--erasures", both);

        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(restored.out()).contains("2 more had been erased");
        for (int start = 0; start < 2; start++) {
            try (Server server = TestServer.start(restoredData())) {
                Http admin = Http.admin(server);
                assertThat(admin.get("/api/v1/seeds/" + seed)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("erased");
                assertThat(titles(server)).doesNotContain(SECRET);
                assertThat(admin.get("/api/v1/persons").text()).doesNotContain("架空 coordinator");
                assertThat(Http.visitor(server)
                                .basic(person.login(), TestServer.PASSWORD)
                                .get("/api/v1/seeds")
                                .status())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void aListThatWasCutOffOrIsOfAnotherLogDestroysNothing() throws IOException {
        TestServer.start(data()).close();
        assertThat(backup().code()).isZero();
        assertThat(run("backup", "--erasures", erasures().toString()).code()).isZero();
        String header = Files.readString(erasures());

        Files.writeString(erasures(), header + "person:adm");
        assertThat(restore("--erasures", erasures().toString()).err()).contains("not a whole list");
        Files.writeString(erasures(), header.replaceAll("[0-9a-f]{64}", "0".repeat(64)) + "person:admin\n");
        assertThat(restore("--erasures", erasures().toString()).err()).contains("another log");
        assertThat(entries(restoredData())).isEmpty();
        assertThat(restore().code()).isZero();
    }

    @Test
    void aDamagedLogIsNeitherBackedUpNorRestored() throws IOException, SQLException {
        TestServer.start(data()).close();
        assertThat(backup().code()).isZero();
        damage(log());
        damage(data().resolve("log.sqlite"));

        Typed restored = restore();
        assertThat(restored.code()).isEqualTo(1);
        assertThat(restored.err()).contains("Position 2");
        assertThat(entries(restoredData())).isEmpty();
        Path another = folder.resolve("another/log");
        Typed backup = run("backup", "--log", another.toString());
        assertThat(backup.code()).isEqualTo(1);
        assertThat(backup.out()).contains("Position 2");
        assertThat(entries(another.getParent())).isEmpty();
    }

    @Test
    void aVaultWithoutTheKeysOfTheNewestRecordsIsToldOf() {
        try (Server server = TestServer.start(data())) {
            assertThat(run("backup", "--vault", vault().toString()).code()).isZero();
            Http.admin(server).post("/api/v1/seeds", Samples.seed(SECRET, "public"));
            assertThat(run("backup", "--log", log().toString()).code()).isZero();
        }
        assertThat(restore().err()).contains("lacks the keys of 1 ");
    }

    private static void damage(Path log) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + log);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE events SET payload = x'00' WHERE position = 2");
        }
    }

    private static String titles(Server server) {
        return Http.admin(server)
                .get("/api/v1/seeds?size=100&after=" + server.node().log().head())
                .text();
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path restoredData() {
        return folder.resolve("restored");
    }

    private Path log() {
        return folder.resolve("here/log.sqlite");
    }

    private Path vault() {
        return folder.resolve("there/vault.sqlite");
    }

    private Path erasures() {
        return folder.resolve("erasures");
    }

    private Typed backup() {
        return run("backup", "--log", log().toString(), "--vault", vault().toString());
    }

    private Typed restore(String... more) {
        List<String> words =
                new ArrayList<>(List.of("restore", "--log", log().toString(), "--vault", vault().toString()));
        words.addAll(Arrays.asList(more));
        words.addAll(List.of("--data", restoredData().toString()));
        return Typed.english(words.toArray(String[]::new));
    }

    private Typed run(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--data", data().toString()));
        return Typed.english(all.toArray(String[]::new));
    }
}
