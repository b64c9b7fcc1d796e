package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one-time links of every vault must do, whatever keeps it. */
abstract class LinksContract {
    private static final LinkPurpose CONFIRM = new LinkPurpose("need.confirm");
    private static final LinkPurpose OTHER = new LinkPurpose("need.other");
    private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));

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

    private Links at(Instant now) {
        return vault.links(InstantSource.fixed(now));
    }

    @Test
    void aLinkIsFoundAsOftenAsAskedAndUsedOnce() {
        String token = at(NOW).issue(CONFIRM, "need:a", LATER);

        IssuedLink found = at(NOW).find(token).orElseThrow();
        vault.close();
        vault = open(folder);

        assertThat(found.purpose()).isEqualTo(CONFIRM);
        assertThat(found.subject()).isEqualTo("need:a");
        assertThat(found.issued()).isEqualTo(NOW);
        assertThat(found.until()).isEqualTo(LATER);
        assertThat(found.id()).doesNotContain(token);
        assertThat(at(NOW).find(token)).contains(found);
        assertThat(at(NOW).use(token)).contains(found);
        assertThat(at(NOW).use(token)).isEmpty();
        assertThat(at(NOW).find(token)).isEmpty();
    }

    @Test
    void aLinkEndsByTime() {
        String token = at(NOW).issue(CONFIRM, "need:a", LATER);

        assertThat(at(LATER.minusMillis(1)).find(token)).isPresent();
        assertThat(at(LATER).find(token)).isEmpty();
        assertThat(at(LATER).use(token)).isEmpty();
    }

    @Test
    void aLinkOfAnotherPurposeIsNeitherFoundNorUsedUp() {
        String token = at(NOW).issue(CONFIRM, "need:a", LATER);

        assertThat(at(NOW).find(OTHER, token)).isEmpty();
        assertThat(at(NOW).use(OTHER, token)).isEmpty();
        assertThat(at(NOW).use(CONFIRM, token)).isPresent();
    }

    @Test
    void endingEndsAllLinksOfThePurposeAndSubjectAndNoOther() {
        String first = at(NOW).issue(CONFIRM, "need:a", LATER);
        String second = at(NOW).issue(CONFIRM, "need:a", LATER);
        String elsewhere = at(NOW).issue(CONFIRM, "need:b", LATER);
        String otherwise = at(NOW).issue(OTHER, "need:a", LATER);

        assertThat(at(NOW).end(CONFIRM, "need:a")).isEqualTo(2);

        assertThat(at(NOW).find(first)).isEmpty();
        assertThat(at(NOW).use(second)).isEmpty();
        assertThat(at(NOW).find(elsewhere)).isPresent();
        assertThat(at(NOW).find(otherwise)).isPresent();
        assertThat(at(NOW).endAll("need:a")).isEqualTo(1);
        assertThat(at(NOW).find(otherwise)).isEmpty();
        at(NOW).end(elsewhere);
        at(NOW).end(elsewhere);
        assertThat(at(NOW).find(elsewhere)).isEmpty();
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneDoes() throws Exception {
        String token = at(NOW).issue(CONFIRM, "need:a", LATER);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Callable<Optional<IssuedLink>> using = () -> at(NOW).use(token);
            int used = 0;
            for (Future<Optional<IssuedLink>> one : threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> using).toList())) {
                used += one.get().isPresent() ? 1 : 0;
            }
            assertThat(used).isEqualTo(1);
        }
    }

    @Test
    void whatHasEndedIsForgottenWithTheNextLinkADayLater() {
        for (int i = 0; i < 5; i++) {
            at(NOW).issue(CONFIRM, "need:" + i, NOW.plusSeconds(60));
        }
        assertThat(kept()).isEqualTo(5);

        at(NOW.plus(Duration.ofDays(2))).issue(CONFIRM, "need:a", LATER);

        assertThat(kept()).isEqualTo(1);
    }

    private int kept() {
        VaultRows rows = switch (vault) {
            case SqliteVault file -> file.rows();
            case MongoVault database -> database.rows();
        };
        return rows.tables().stream()
                .filter(table -> table.table().equals(LinkRow.TABLE))
                .mapToInt(table -> table.rows().size())
                .sum();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "short",
                "x' OR '1'='1",
                "ああああああああああああああああああああああああああああああああああああああああああい",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoLinkOpensNothing(String token) {
        at(NOW).issue(CONFIRM, "need:a", LATER);

        assertThat(at(NOW).find(token)).isEmpty();
        assertThat(at(NOW).use(token)).isEmpty();
        at(NOW).end(token);
    }

    @Test
    void aLinkWithoutSubjectOrWithAnEndThatIsPastIsNotMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> at(NOW).issue(CONFIRM, " ", LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> at(NOW).issue(CONFIRM, "x".repeat(201), LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> at(NOW).issue(CONFIRM, "need:a", NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkPurpose("Need Confirm"));
    }
}
