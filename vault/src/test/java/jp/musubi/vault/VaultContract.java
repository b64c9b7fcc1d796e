package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every vault must do, whatever keeps it. */
abstract class VaultContract {
    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER = "wrong horse battery";

    private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));

    @TempDir
    Path folder;

    private Vault vault;

    /** Opens the one vault of that folder, again after it was closed. */
    abstract Vault open(Path folder);

    @BeforeEach
    void openFirst() {
        vault = open(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void reopen() {
        vault.close();
        vault = open(folder);
    }

    @Test
    void whoKnowsLoginAndPasswordSignsIn() {
        Account opened = vault.accounts().open("tanaka", "p1", PASSWORD, true);

        assertThat(opened).isEqualTo(new Account("tanaka", "p1", true, false));
        assertThat(vault.accounts().verify("tanaka", PASSWORD)).contains(opened);
        reopen();
        assertThat(vault.accounts().verify("tanaka", PASSWORD)).contains(opened);
    }

    @Test
    void whoDoesNotKnowBothDoesNotSignIn() {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);

        assertThat(vault.accounts().verify("tanaka", OTHER)).isEmpty();
        assertThat(vault.accounts().verify("suzuki", PASSWORD)).isEmpty();
        assertThat(vault.accounts().verify("Tanaka", PASSWORD)).isEmpty();
        assertThat(vault.accounts().verify("tanaka", PASSWORD + "x".repeat(80))).isEmpty();
        assertThat(vault.accounts().verify("tanaka", "")).isEmpty();
        assertThat(vault.accounts().verify("tanaka", null)).isEmpty();
        assertThat(vault.accounts().verify(null, PASSWORD)).isEmpty();
    }

    @Test
    void aPasswordThatOnlyBeginsLikeTheLongestOneDoesNotFit() {
        String longest = "x".repeat(72);
        vault.accounts().open("tanaka", "p1", longest, false);

        assertThat(vault.accounts().verify("tanaka", longest)).isPresent();
        assertThat(vault.accounts().verify("tanaka", longest + "y")).isEmpty();
        assertThat(vault.accounts().verify("tanaka", "x".repeat(71))).isEmpty();
    }

    @Test
    void aPasswordTypedInAnotherUnicodeFormIsTheSame() {
        vault.accounts().open("tanaka", "p1", "がぎぐげごがぎぐげごがぎ", false);

        assertThat(vault.accounts().verify("tanaka", "がぎぐげごがぎぐげごがぎ".replace("が", "か\u3099")))
                .isPresent();
    }

    @Test
    void aLoginIsGivenOutOnce() {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);

        assertThatThrownBy(() -> vault.accounts().open("tanaka", "p2", OTHER, false))
                .isInstanceOf(Accounts.DuplicateLoginException.class);
        vault.accounts().close("tanaka");
        assertThatThrownBy(() -> vault.accounts().open("tanaka", "p2", OTHER, false))
                .isInstanceOf(Accounts.DuplicateLoginException.class);
        assertThat(vault.accounts().verify("tanaka", OTHER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Tanaka", "田中太郎", "a b c", "tanaka\n", "x'; DROP TABLE account; --"})
    void aMalformedLoginIsRefused(String login) {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().open(login, "p1", PASSWORD, false));
        assertThat(vault.accounts().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "🍊🍊🍊🍊🍊🍊🍊🍊🍊🍊🍊",
                "1234567890123456789012345678901234567890123456789012345678901234567890123"
            })
    void aPasswordTooShortOrTooLongIsRefused(String password) {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().open("tanaka", "p1", password, false));
        vault.accounts().open("suzuki", "p2", PASSWORD, false);
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().changePassword("suzuki", password));
        assertThat(vault.accounts().verify("suzuki", PASSWORD)).isPresent();
    }

    @Test
    void aChangedPasswordReplacesTheOldOne() {
        vault.accounts().open("tanaka", "p1", OTHER, true);

        vault.accounts().changePassword("tanaka", PASSWORD);

        assertThat(vault.accounts().verify("tanaka", OTHER)).isEmpty();
        assertThat(vault.accounts().verify("tanaka", PASSWORD)).contains(new Account("tanaka", "p1", false, false));
    }

    @Test
    void aPasswordGivenBySomebodyElseMustBeChanged() {
        vault.accounts().open("tanaka", "p1", OTHER, false);

        vault.accounts().changePassword("tanaka", PASSWORD, true);

        assertThat(vault.accounts().verify("tanaka", PASSWORD).orElseThrow().mustChangePassword())
                .isTrue();
    }

    @Test
    void aClosedAccountStaysClosed() {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);

        vault.accounts().close("tanaka");
        vault.accounts().close("tanaka");
        reopen();

        assertThat(vault.accounts().verify("tanaka", PASSWORD)).isEmpty();
        assertThat(vault.accounts().find("tanaka")).contains(new Account("tanaka", "p1", false, true));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().changePassword("tanaka", OTHER));
    }

    @Test
    void aOneTimePasswordEndsUnlessAnotherIsChosenBefore() {
        Account opened = vault.accounts().openOneTime("tanaka", "p1", PASSWORD, LATER);
        reopen();

        assertThat(vault.accounts().verify("tanaka", PASSWORD)).contains(opened);
        assertThat(opened.ended(NOW)).isFalse();
        assertThat(opened.ended(LATER)).isTrue();
        vault.accounts().changePassword("tanaka", OTHER);
        assertThat(vault.accounts().verify("tanaka", OTHER).orElseThrow().ended(LATER))
                .isFalse();
    }

    @Test
    void aLinkLetsItsHolderChooseANewPasswordOnce() {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);
        String token = vault.accounts().issueLink("tanaka", LATER);
        reopen();

        assertThat(vault.accounts().linked(token, NOW)).contains(new Account("tanaka", "p1", false, false));
        assertThat(vault.accounts().verify("tanaka", PASSWORD)).isPresent();
        assertThat(vault.accounts().redeem(token, NOW, OTHER)).isTrue();

        assertThat(vault.accounts().verify("tanaka", OTHER)).isPresent();
        assertThat(vault.accounts().verify("tanaka", PASSWORD)).isEmpty();
        assertThat(vault.accounts().linked(token, NOW)).isEmpty();
        assertThat(vault.accounts().redeem(token, NOW, PASSWORD)).isFalse();
        assertThat(vault.accounts().verify("tanaka", OTHER)).isPresent();
    }

    @Test
    void aLinkEndsByTimeByANewerOneByAChangeOfThePasswordAndWithTheAccount() {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);
        String first = vault.accounts().issueLink("tanaka", LATER);
        assertThat(vault.accounts().linked(first, LATER)).isEmpty();
        assertThat(vault.accounts().redeem(first, LATER, OTHER)).isFalse();

        String second = vault.accounts().issueLink("tanaka", LATER);
        assertThat(vault.accounts().linked(first, NOW)).isEmpty();

        vault.accounts().changePassword("tanaka", OTHER);
        assertThat(vault.accounts().linked(second, NOW)).isEmpty();

        String third = vault.accounts().issueLink("tanaka", LATER);
        vault.accounts().close("tanaka");
        assertThat(vault.accounts().linked(third, NOW)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().issueLink("tanaka", LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().issueLink("nobody", LATER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoLinkOpensNothing(String token) {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);

        assertThat(vault.accounts().linked(token, NOW)).isEmpty();
        assertThat(vault.accounts().redeem(token, NOW, OTHER)).isFalse();
        assertThat(vault.accounts().linked(null, NOW)).isEmpty();
    }

    @Test
    void aPasswordThatIsRefusedDoesNotUseTheLinkUp() {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);
        String token = vault.accounts().issueLink("tanaka", LATER);

        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().redeem(token, NOW, "short"));

        assertThat(vault.accounts().redeem(token, NOW, OTHER)).isTrue();
    }

    @Test
    void anotherLoginKeepsPersonAndPassword() {
        vault.accounts().open("tanaka", "p1", PASSWORD, false);
        vault.accounts().open("suzuki", "p2", OTHER, false);

        vault.accounts().rename("tanaka", "sato");
        reopen();

        assertThat(vault.accounts().verify("sato", PASSWORD)).contains(new Account("sato", "p1", false, false));
        assertThat(vault.accounts().find("tanaka")).isEmpty();
        assertThatThrownBy(() -> vault.accounts().rename("sato", "suzuki"))
                .isInstanceOf(Accounts.DuplicateLoginException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().rename("sato", "S"));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().rename("nobody", "somebody"));
    }

    @Test
    void anAccountIsFoundByItsPersonAnOpenOneFirst() {
        vault.accounts().open("aaa", "p1", PASSWORD, false);
        vault.accounts().open("bbb", "p1", PASSWORD, false);
        vault.accounts().open("ccc", "p2", PASSWORD, false);
        vault.accounts().close("aaa");

        assertThat(vault.accounts().ofPerson("p1").orElseThrow().login()).isEqualTo("bbb");
        assertThat(vault.accounts().ofPerson("p3")).isEmpty();
        assertThat(vault.accounts().all()).extracting(Account::login).containsExactly("aaa", "bbb", "ccc");
    }

    @Test
    void whatIsDoneToAnUnknownAccountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().close("nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.accounts().changePassword("nobody", PASSWORD));
    }

    @Test
    void anOwnerHasOneKeyForEver() {
        SecretKey key = vault.keys().obtain("seed:a");

        assertThat(key.getAlgorithm()).isEqualTo("AES");
        assertThat(key.getEncoded()).hasSize(32);
        assertThat(vault.keys().obtain("seed:a")).isEqualTo(key);
        assertThat(vault.keys().obtain("seed:b")).isNotEqualTo(key);
        reopen();
        assertThat(vault.keys().find("seed:a")).contains(key);
        assertThat(vault.keys().obtain("seed:a")).isEqualTo(key);
    }

    @Test
    void lookingForAKeyMakesNone() {
        assertThat(vault.keys().find("seed:a")).isEmpty();
        assertThat(vault.keys().destroyed("seed:a")).isFalse();

        vault.keys().obtain("seed:a");

        assertThat(vault.keys().find("seed:a")).isPresent();
    }

    @Test
    void aDestroyedKeyIsGoneAtOnceAndForEver() {
        vault.keys().obtain("person:a");
        SecretKey kept = vault.keys().obtain("person:b");

        vault.keys().destroy("person:a");
        vault.keys().destroy("person:a");

        for (int start = 0; start < 2; start++) {
            assertThat(vault.keys().find("person:a")).isEmpty();
            assertThat(vault.keys().destroyed("person:a")).isTrue();
            assertThatThrownBy(() -> vault.keys().obtain("person:a")).isInstanceOf(Keys.KeyDestroyedException.class);
            assertThat(vault.keys().find("person:b")).contains(kept);
            assertThat(vault.keys().destroyed("person:b")).isFalse();
            assertThat(vault.keys().allDestroyed()).containsExactly("person:a");
            reopen();
        }
    }

    @Test
    void whatNeverHadAKeyCanBeDestroyedAndNeverGetsOne() {
        vault.keys().destroyAll(List.of("seed:b", "seed:a"));

        assertThat(vault.keys().allDestroyed()).containsExactly("seed:a", "seed:b");
        assertThatThrownBy(() -> vault.keys().obtain("seed:a")).isInstanceOf(Keys.KeyDestroyedException.class);
    }

    @Test
    void aKeyHasAnOwner() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.keys().obtain(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.keys().destroy(null));
    }

    @Test
    void manyAtOnceAreGivenTheSameKey() throws Exception {
        Callable<SecretKey> obtain = () -> vault.keys().obtain("seed:a");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<SecretKey>> keys =
                    IntStream.range(0, 32).mapToObj(i -> threads.submit(obtain)).toList();
            for (Future<SecretKey> key : keys) {
                assertThat(Optional.of(key.get())).isEqualTo(vault.keys().find("seed:a"));
            }
        }
    }

    @Test
    void manyWhoComeAtOnceAreGivenEachAKeyThatLastsAndOnlyTheDestroyedOnesAreRefused() throws Exception {
        vault.keys().destroy("seed:gone");
        Map<String, SecretKey> given = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(
                            () -> given.put("seed:" + i, vault.keys().obtain("seed:" + i))))
                    .toList();
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> vault.keys().obtain("seed:gone"))
                        .isInstanceOf(Keys.KeyDestroyedException.class);
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(given).hasSize(200);
        assertThat(Set.copyOf(given.values())).hasSize(200);
        reopen();
        given.forEach((owner, key) -> assertThat(vault.keys().find(owner)).contains(key));
    }

    @Test
    void nobodyIsGivenAKeyOnceItsDestructionHasReturned() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 20; i++) {
                String owner = "seed:" + i;
                List<Future<?>> readers = IntStream.range(0, 3)
                        .<Future<?>>mapToObj(
                                reader -> threads.submit(() -> vault.keys().find(owner)))
                        .toList();
                vault.keys().obtain(owner);
                vault.keys().destroy(owner);
                for (Future<?> reader : readers) {
                    reader.get();
                }
                assertThat(vault.keys().find(owner)).isEmpty();
            }
        }
    }
}
