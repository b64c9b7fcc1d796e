package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the access tokens of every vault must do, whatever keeps it. */
abstract class TokensContract {
    private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(90));
    private static final LocalDate DAY = LocalDate.of(2027, 4, 2);

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

    private String issue(String id, String person) {
        return vault.tokens().issue(id, person, "月次集計 " + id, "read", NOW, LATER);
    }

    @Test
    void aTokenIsFoundByItsSecretUntilSomebodyEndsIt() {
        String secret = issue("t1", "p1");
        vault.close();
        vault = open(folder);

        Token found = vault.tokens().find(secret).orElseThrow();

        assertThat(secret).matches("musubi_[A-Za-z0-9_-]{43}");
        assertThat(found).isEqualTo(new Token("t1", "p1", "月次集計 t1", "read", NOW, LATER, null));
        assertThat(found.ended(LATER.minusMillis(1))).isFalse();
        assertThat(found.ended(LATER)).isTrue();
        assertThat(vault.tokens().end("t1")).isTrue();
        assertThat(vault.tokens().end("t1")).isFalse();
        assertThat(vault.tokens().find(secret)).isEmpty();
        assertThat(vault.tokens().get("t1")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "musubi_", "musubi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --"})
    void whatIsNoTokenIsNotFound(String secret) {
        issue("t1", "p1");

        assertThat(vault.tokens().find(secret)).isEmpty();
    }

    @Test
    void anIdIsGivenOutOnce() {
        String first = issue("t1", "p1");

        assertThatIllegalArgumentException().isThrownBy(() -> issue("t1", "p2"));

        assertThat(vault.tokens().find(first).orElseThrow().personId()).isEqualTo("p1");
        assertThat(vault.tokens().ofPerson("p2")).isEmpty();
    }

    @Test
    void theLastDayOfUseOnlyMovesOn() {
        String secret = issue("t1", "p1");

        vault.tokens().used("t1", DAY);
        vault.tokens().used("t1", DAY.minusDays(1));

        assertThat(vault.tokens().find(secret).orElseThrow().lastUsed()).isEqualTo(DAY);
        vault.tokens().used("t1", DAY.plusDays(1));
        assertThat(vault.tokens().get("t1").orElseThrow().lastUsed()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void allOfAPersonAreEndedTogetherAndThoseOfOthersStay() {
        issue("t1", "p1");
        issue("t2", "p1");
        String other = issue("t3", "p2");
        assertThat(vault.tokens().ofPerson("p1")).extracting(Token::id).containsExactly("t1", "t2");

        vault.tokens().endAll("p1");

        assertThat(vault.tokens().ofPerson("p1")).isEmpty();
        assertThat(vault.tokens().find(other)).isPresent();
    }
}
