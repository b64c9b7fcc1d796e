package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.StartRefusedException;
import jp.musubi.vault.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyCommandTest {
    private static final String SECRET = "ヒクイドリ";

    private final String usual = System.getProperty(MasterKey.PLACE_PROPERTY, "");

    @TempDir
    Path folder;

    @BeforeEach
    void keepKeysHere() {
        System.setProperty(MasterKey.PLACE_PROPERTY, keys().toString());
    }

    @AfterEach
    void keepKeysWhereTheyWere() {
        System.setProperty(MasterKey.PLACE_PROPERTY, usual);
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path only(String end) throws IOException {
        try (Stream<Path> files = Files.list(keys())) {
            return files.filter(file -> file.toString().endsWith(end))
                    .reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private static Typed restored(Path from, Path to) {
        return Typed.english(
                "restore",
                "--log",
                from.resolve("log").toString(),
                "--vault",
                from.resolve("vault").toString(),
                "--data",
                to.toString());
    }

    @Test
    void theKeyIsChangedWhileTheServerRunsAndABackupFromBeforeStillNeedsTheOneBefore() throws IOException {
        Path backup = folder.resolve("backup");
        try (Server server = TestServer.start(data())) {
            assertThat(server.node().vault().master().made())
                    .contains(only(".key").toString());
            Http admin = Http.admin(server);
            String seed =
                    admin.post("/api/v1/seeds", Samples.seed(SECRET, "public")).id();
            Typed written = Typed.english(
                    "backup",
                    "--together",
                    "--log",
                    backup.resolve("log").toString(),
                    "--vault",
                    backup.resolve("vault").toString(),
                    "--data",
                    data().toString());
            assertThat(written.code()).as(written.toString()).isZero();

            Typed rotated = Typed.english("vault", "rotate-key", "--data", data().toString());

            assertThat(rotated.code()).as(rotated.toString()).isZero();
            assertThat(rotated.out())
                    .contains(only(".key").toString(), only(".old").toString());
            assertThat(admin.get("/api/v1/seeds/" + seed).text()).contains(SECRET);
        }
        Path before = Files.move(only(".old"), folder.resolve("before"));

        Typed refused = restored(backup, folder.resolve("restored"));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("closed with another master key", "Nothing was changed");
        try (Stream<Path> left = Files.list(folder.resolve("restored"))) {
            assertThat(left).isEmpty();
        }

        Files.move(before, Path.of(only(".key") + "." + number(refused.err()) + ".old"));
        Typed done = restored(backup, folder.resolve("again"));

        assertThat(done.code()).as(done.toString()).isZero();
        try (Server server = TestServer.start(folder.resolve("again"))) {
            assertThat(Http.admin(server).get("/api/v1/seeds").text()).contains(SECRET);
        }
    }

    private static String number(String said) {
        return said.replaceAll("(?s).*key number needed: ([0-9a-f]+).*", "$1");
    }

    @Test
    void aMissingOrExposedKeyStartsNothingAndTheRightOneGoesOn() throws IOException {
        TestServer.start(data()).close();
        Path key = only(".key");
        Path kept = Files.move(key, folder.resolve("kept"));
        byte[] vault = Files.readAllBytes(data().resolve("vault.sqlite"));
        byte[] log = Files.readAllBytes(data().resolve("log.sqlite"));

        assertThatThrownBy(() -> TestServer.start(data()))
                .isInstanceOfSatisfying(
                        StartRefusedException.class, e -> assertThat(e.key()).isEqualTo("cli.masterKey.missing"));
        Typed task = Typed.in("ja_JP.UTF-8", "person", "list", "--data", data().toString());
        assertThat(task.code()).isEqualTo(1);
        assertThat(task.err()).contains("マスター鍵が見つかりません", key.toString());

        Files.copy(kept, key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> TestServer.start(data()))
                .isInstanceOfSatisfying(
                        StartRefusedException.class, e -> assertThat(e.key()).isEqualTo("cli.masterKey.exposed"));
        assertThat(Files.readAllBytes(data().resolve("vault.sqlite"))).isEqualTo(vault);
        assertThat(Files.readAllBytes(data().resolve("log.sqlite"))).isEqualTo(log);

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        TestServer.start(data()).close();
    }
}
