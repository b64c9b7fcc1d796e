package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that changes the master key over and over, killed in the middle of it. */
class KilledRotationTest {
    private static final int KEYS = 200;
    private static final int KILLS = Boolean.getBoolean("musubi.faults") ? 40 : 4;

    /** What is killed. */
    static final class Rotating {
        private Rotating() {}

        public static void main(String[] arguments) {
            try (SqliteVault vault = SqliteVault.open(Path.of(arguments[0]), 4)) {
                for (int i = 0; ; i++) {
                    System.out.println(i);
                    vault.rotateMasterKey();
                }
            }
        }
    }

    @Test
    void whereverARotationIsKilledEveryKeyIsStillOpened(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data/vault.sqlite");
        MasterKeyPlace place =
                MasterKeyPlace.of(Map.of(), null, folder.resolve("keys").toString());
        List<byte[]> keys;
        try (SqliteVault vault = SqliteVault.open(file, place, 4)) {
            keys = IntStream.range(0, KEYS)
                    .mapToObj(i -> vault.keys().obtain("seed:" + i).getEncoded())
                    .toList();
        }
        for (int kill = 0; kill < KILLS; kill++) {
            killedAfter(kill % 4 + 1, file, folder);
            try (SqliteVault vault = SqliteVault.open(file, place, 4)) {
                for (int i = 0; i < KEYS; i++) {
                    assertThat(vault.keys().find("seed:" + i).orElseThrow().getEncoded())
                            .isEqualTo(keys.get(i));
                }
            }
        }
    }

    /** The line is said before a rotation begins: the kill falls into it. */
    private static void killedAfter(int lines, Path file, Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dmusubi.keys=" + folder.resolve("keys"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rotating.class.getName(),
                        file.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line < lines; line++) {
                assertThat(out.readLine()).isEqualTo(String.valueOf(line));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
