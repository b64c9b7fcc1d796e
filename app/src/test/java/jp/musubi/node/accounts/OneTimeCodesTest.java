package jp.musubi.node.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the vectors of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(OneTimeCodes.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void aCodeHoldsInItsStepAndTheOnesBesideItHoweverItIsTyped() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        String code = OneTimeCodes.at(SECRET, now);

        assertThat(OneTimeCodes.step(SECRET, code, now)).isEqualTo(OptionalLong.of(1_111_111_109 / 30));
        assertThat(OneTimeCodes.step(SECRET, " 081 804 ", now.plusSeconds(30))).isPresent();
        assertThat(OneTimeCodes.step(SECRET, code, now.minusSeconds(30))).isPresent();
        assertThat(OneTimeCodes.step(SECRET, code, now.plusSeconds(60))).isEmpty();
        assertThat(OneTimeCodes.step(SECRET, code, now.minusSeconds(60))).isEmpty();
    }

    @Test
    void whatIsNoCodeFitsNothing() {
        for (String typed : new String[] {null, "", "12345", "1234567", "abcdef", "１２３４５６"}) {
            assertThat(OneTimeCodes.step(SECRET, typed, Instant.EPOCH)).isEmpty();
        }
    }

    @Test
    void theSecretIsWrittenAsAuthenticatorsReadIt() {
        assertThat(OneTimeCodes.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(OneTimeCodes.base32("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(OneTimeCodes.uri("a+b@c", SECRET))
                .isEqualTo("otpauth://totp/Musubi:a%2Bb%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Musubi");
        assertThat(OneTimeCodes.secret()).hasSize(20).isNotEqualTo(OneTimeCodes.secret());
    }
}
