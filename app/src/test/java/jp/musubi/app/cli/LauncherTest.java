package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts Musubi, with a JDK that only tells how it was called. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    @TempDir
    private Path folder;

    private Path jdk;

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(Path.of("..", "musubi"), folder.resolve("musubi"));
        Files.createDirectories(folder.resolve("app/src/main"));
        Files.createDirectories(folder.resolve("app/target"));
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.writeString(folder.resolve("app/pom.xml"), "");
        Files.writeString(folder.resolve("app/target/built"), "");
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.1\"\nJAVA_RUNTIME_VERSION=\"21.0.1+1\"\n");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        executable(jdk.resolve("bin/javac"), "exit 1");
        // What names of files are read as, then what language was said, then the words.
        executable(
                jdk.resolve("bin/java"),
                "'" + java + "' -XshowSettings:properties -version 2>&1 | sed -n 's/.*sun.jnu.encoding = //p'\n"
                        + "echo \"said=$MUSUBI_LANG\"\nprintf '%s\\n' \"$@\"");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> started(Map<String, String> environment, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", folder.resolve("musubi").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    @Test
    void namesOfFilesAreUtf8WhereNoLocaleIsSetOrAnUnknownOne() throws Exception {
        for (Map<String, String> environment : List.of(
                Map.<String, String>of(),
                Map.of("LANG", "C"),
                Map.of("LC_ALL", "POSIX"),
                Map.of("LANG", "xx_XX.UTF-8"),
                Map.of("LC_ALL", "C", "LANG", "C.UTF-8"))) {
            assertThat(started(environment, "import", "seeds", "シーズ一覧.csv"))
                    .as(environment.toString())
                    .startsWith("UTF-8")
                    .endsWith("import", "seeds", "シーズ一覧.csv");
        }
    }

    @Test
    void theLanguageStaysAsItWasSaidEvenWhereItsLocaleIsNotInstalled() throws Exception {
        assertThat(started(Map.of("LANG", "ja_JP.utf8-not-installed"), "--help"))
                .startsWith("UTF-8", "said=ja_JP.utf8-not-installed");
        assertThat(started(Map.of("LC_ALL", "C.UTF-8"), "--help")).startsWith("UTF-8", "said=C.UTF-8");
        assertThat(started(Map.of("MUSUBI_LANG", "ja", "LANG", "C"), "--help")).startsWith("UTF-8", "said=ja");
    }
}
