package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the second factors of every vault must do, whatever keeps it. */
abstract class SecondFactorsContract {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
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

    @Test
    void theSecretIsThereAfterAStartAndUntilItIsRemoved() {
        assertThat(vault.secondFactors().secret("p1")).isEmpty();
        vault.secondFactors().set("p1", SECRET, NOW, 7);
        vault.close();
        vault = open(folder);

        assertThat(vault.secondFactors().secret("p1").orElseThrow()).isEqualTo(SECRET);
        assertThat(vault.secondFactors().since("p1")).contains(NOW);
        assertThat(vault.secondFactors().secret("p2")).isEmpty();
        vault.secondFactors().remove("p1");
        assertThat(vault.secondFactors().secret("p1")).isEmpty();
        assertThat(vault.secondFactors().codesLeft("p1")).isZero();
    }

    @Test
    void aStepOfTimeIsUsedOnceAndNoneBeforeItAgain() throws Exception {
        vault.secondFactors().set("p1", SECRET, NOW, 7);

        assertThat(vault.secondFactors().use("p1", 7)).isFalse();
        Callable<Boolean> use = () -> vault.secondFactors().use("p1", 9);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            int used = 0;
            for (Future<Boolean> one : threads.invokeAll(List.of(use, use, use, use))) {
                used += one.get() ? 1 : 0;
            }
            assertThat(used).isEqualTo(1);
        }
        assertThat(vault.secondFactors().use("p1", 8)).isFalse();
        assertThat(vault.secondFactors().use("p1", 10)).isTrue();
    }

    @Test
    void eachOfTenRecoveryCodesIsUsedOnceHoweverItIsTyped() {
        List<String> codes = vault.secondFactors().set("p1", SECRET, NOW, 7);
        vault.secondFactors().set("p2", SECRET, NOW, 7);

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"));
        assertThat(vault.secondFactors().useCode("p2", codes.get(0))).isFalse();
        assertThat(vault.secondFactors()
                        .useCode(
                                "p1",
                                " "
                                        + codes.get(0)
                                                .toUpperCase(java.util.Locale.ROOT)
                                                .replace('-', ' ')))
                .isTrue();
        assertThat(vault.secondFactors().useCode("p1", codes.get(0))).isFalse();
        assertThat(vault.secondFactors().useCode("p1", null)).isFalse();
        assertThat(vault.secondFactors().codesLeft("p1")).isEqualTo(9);
    }

    @Test
    void newCodesTakeThePlaceOfThoseBeforeAndANewSecretThatOfTheOther() {
        List<String> before = vault.secondFactors().set("p1", SECRET, NOW, 7);
        List<String> after = vault.secondFactors().renewCodes("p1");

        assertThat(vault.secondFactors().useCode("p1", before.get(3))).isFalse();
        assertThat(vault.secondFactors().useCode("p1", after.get(3))).isTrue();
        byte[] other = "another secret 12345".getBytes(StandardCharsets.US_ASCII);
        vault.secondFactors().set("p1", other, NOW, 9);
        assertThat(vault.secondFactors().secret("p1").orElseThrow()).isEqualTo(other);
        assertThat(IntStream.range(0, 10).filter(i -> vault.secondFactors().useCode("p1", after.get(i))))
                .isEmpty();
    }
}
