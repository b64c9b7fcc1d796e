package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of open sessions of every vault must do, whatever keeps it. */
abstract class SessionsContract {
    private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");

    @TempDir
    Path folder;

    private Vault vault;

    abstract Vault open(Path folder);

    @BeforeEach
    void openFirst() {
        vault = open(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void begin(String id, String person, int minute) {
        Instant at = NOW.plusSeconds(minute * 60L);
        vault.sessions().begin(new OpenSession(id, person, at, at, "chrome.windows"));
    }

    @Test
    void aSessionIsThereUntilItIsEnded() {
        begin("s1", "p1", 0);

        assertThat(vault.sessions().find("s1")).contains(new OpenSession("s1", "p1", NOW, NOW, "chrome.windows"));
        vault.sessions().seen("s1", NOW.plusSeconds(600));
        assertThat(vault.sessions().find("s1").orElseThrow().seen()).isEqualTo(NOW.plusSeconds(600));
        assertThat(vault.sessions().end("s1")).isTrue();
        assertThat(vault.sessions().end("s1")).isFalse();
        assertThat(vault.sessions().find("s1")).isEmpty();
    }

    @Test
    void anIdIsUsedOnce() {
        begin("s1", "p1", 0);

        assertThatIllegalArgumentException().isThrownBy(() -> begin("s1", "p2", 0));
    }

    @Test
    void allOfAPersonEndButTheOneThatGoesOn() {
        begin("s2", "p1", 2);
        begin("s1", "p1", 1);
        begin("s3", "p2", 3);
        assertThat(vault.sessions().ofPerson("p1")).extracting(OpenSession::id).containsExactly("s1", "s2");

        assertThat(vault.sessions().endAll("p1", "s2")).isEqualTo(1);
        assertThat(vault.sessions().ofPerson("p1")).extracting(OpenSession::id).containsExactly("s2");
        assertThat(vault.sessions().endAll("p1", null)).isEqualTo(1);
        assertThat(vault.sessions().find("s3")).isPresent();
    }

    @Test
    void thoseUnusedForLongAreForgottenAndAllWhenAProcessBegins() {
        begin("s1", "p1", 0);
        begin("s2", "p1", 5);

        vault.sessions().sweep(NOW.plusSeconds(300));
        assertThat(vault.sessions().ofPerson("p1")).extracting(OpenSession::id).containsExactly("s2");

        vault.sessions().clear();
        assertThat(vault.sessions().find("s2")).isEmpty();
    }
}
