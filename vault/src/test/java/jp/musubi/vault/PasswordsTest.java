package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void everyAnswerCostsOneHashOfTheSameStrength() {
        List<String> checked = new ArrayList<>();
        Passwords passwords = new Passwords(5, (typed, hash) -> checked.add(hash));
        String hash = passwords.hash(PASSWORD);

        assertThat(passwords.fit(PASSWORD, hash)).isTrue();
        assertThat(passwords.fit(PASSWORD, null)).isFalse();
        assertThat(passwords.fit(PASSWORD.repeat(5), hash)).isFalse();
        assertThat(passwords.fit(PASSWORD.repeat(500), hash)).isFalse();
        assertThat(passwords.fit(null, hash)).isFalse();

        assertThat(checked).hasSize(5).allMatch(used -> used.startsWith("$2a$05$"));
    }

    @Test
    void theSamePasswordIsKeptDifferentlyEachTime() {
        Passwords passwords = new Passwords(4);

        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void accountsAreKeptAtTheFullStrength() {
        assertThat(new Passwords(Passwords.STRENGTH).hash(PASSWORD)).startsWith("$2a$10$");
    }

    @Test
    void oneTimePasswordsCanBeReadOutAndAreNeverTheSame() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String password = PasswordGenerator.generate();
            assertThat(password).matches("([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}");
            made.add(password);
        }
        assertThat(made).hasSize(1000);
    }
}
