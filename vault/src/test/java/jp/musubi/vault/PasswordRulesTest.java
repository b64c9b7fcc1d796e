package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.vault.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct-horse-battery",
                "ひみつのあいことばです、ながめに",
                "kakuu-data-demo",
                "干し柿と縮合型タンニンの話",
                "e7kx-m2pq-9rvt-hh4d-c8wz"
            })
    void aLongPhraseOfOnesOwnIsGood(String password) {
        assertThat(PasswordRules.fault("tanaka", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "passwordpassword",
                "Passw0rd2026",
                "qwertyuiop123",
                "iloveyou1234",
                "administrator",
                "123456789012",
                "ｐａｓｓｗｏｒｄ１２３４"
            })
    void aCommonOneIsRefused(String password) {
        assertThat(PasswordRules.fault("tanaka", password)).contains(Fault.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abcabcabcabcabc", "ああああああああああああ", "121212121212", "かきかきかきかきかきかき"})
    void aRepetitionIsRefused(String password) {
        assertThat(PasswordRules.fault("tanaka", password)).contains(Fault.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tanaka.hanako", "TANAKA.HANAKO", "tanaka.hanako1", "tanaka.hanakotanaka.hanako", "ｔａｎａｋａ.ｈａｎａｋｏ"
            })
    void theLoginItselfIsRefused(String password) {
        assertThat(PasswordRules.fault("tanaka.hanako", password)).contains(Fault.LOGIN);
    }

    @Test
    void lengthIsThatOfWhatIsKept() {
        // One typed character becomes eighteen.
        assertThat(PasswordRules.fault("tanaka", "\uFDFA".repeat(24))).contains(Fault.LONG);
        // One typed character becomes four, and three of them are long enough.
        assertThat(PasswordRules.length("㌢㍍㌫")).isEmpty();
        // Twelve typed characters become six.
        assertThat(PasswordRules.fault("tanaka", "か\u3099".repeat(6))).contains(Fault.SHORT);
        assertThat(PasswordRules.fault("tanaka", "elevenchars")).contains(Fault.SHORT);
        assertThat(PasswordRules.fault("tanaka", "x".repeat(2000))).contains(Fault.LONG);
        assertThat(PasswordRules.fault("tanaka", null)).contains(Fault.SHORT);
    }

    @Test
    void whatTheRulesTakeCanBeKept() {
        String longest = "一二三四五六七八九十百千万億兆京甲乙丙丁戊己庚辛";
        assertThat(PasswordRules.fault("tanaka", longest)).isEmpty();
        assertThat(new Passwords(4).hash(longest)).isNotEmpty();
        assertThat(PasswordRules.fault("tanaka", longest + "壬")).contains(Fault.LONG);
    }
}
