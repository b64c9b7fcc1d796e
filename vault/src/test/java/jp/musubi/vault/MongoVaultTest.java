package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MongoVaultTest {
    /** The least that bcrypt does: these tests are not about its cost. */
    private static final int QUICK = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PASSWORD = "correct horse battery";

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private MongoVault open() {
        return MongoVault.open(database.address(), "", true, PATIENCE, QUICK);
    }

    @Nested
    class DraftsOfAnyVault extends DraftsContract {
        @Override
        Vault open(Path folder) {
            return MongoVaultTest.this.open();
        }
    }

    @Nested
    class AsAnyVault extends VaultContract {
        @Override
        Vault open(Path folder) {
            return MongoVaultTest.this.open();
        }
    }

    @Nested
    class OutboxAsOfAnyVault extends OutboxContract {
        @Override
        Vault open(Path folder) {
            return MongoVaultTest.this.open();
        }
    }

    @Nested
    class LinksAsOfAnyVault extends LinksContract {
        @Override
        Vault open(Path folder) {
            return MongoVaultTest.this.open();
        }
    }

    @Nested
    class SessionsAsOfAnyVault extends SessionsContract {
        @Override
        Vault open(Path folder) {
            return MongoVaultTest.this.open();
        }
    }

    @Nested
    class SecondFactorsAsOfAnyVault extends SecondFactorsContract {
        @Override
        Vault open(Path folder) {
            return MongoVaultTest.this.open();
        }
    }

    @Nested
    class TokensAsOfAnyVault extends TokensContract {
        @Override
        Vault open(Path folder) {
            return MongoVaultTest.this.open();
        }
    }

    @Test
    void ofTwoNodesThatUseALinkAtOnceOneDoesAndItsTokenIsNowhere() throws Exception {
        try (MongoVault one = open();
                MongoVault other = open();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 20; i++) {
                String token = one.links()
                        .issue(new LinkPurpose("test"), "p" + i, Instant.now().plusSeconds(60));
                assertThat(database.dump()).doesNotContain(token);
                List<Callable<Optional<IssuedLink>>> rivals = List.of(
                        () -> one.links().use(token),
                        () -> other.links().use(token),
                        () -> one.links().use(token),
                        () -> other.links().use(token));
                int used = 0;
                for (Future<Optional<IssuedLink>> rival : threads.invokeAll(rivals)) {
                    used += rival.get().isPresent() ? 1 : 0;
                }
                assertThat(used).isEqualTo(1);
            }
        }
    }

    @Test
    void aVaultOfForm2IsBroughtUpToDateWithNothingLost() {
        try (MongoVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
        }
        form(new Document("version", 2));

        try (MongoVault vault = open()) {
            assertThat(vault.accounts().verify("tanaka", PASSWORD)).isPresent();
            String token = vault.links()
                    .issue(new LinkPurpose("test"), "p1", Instant.now().plusSeconds(60));
            assertThat(vault.links().use(token)).isPresent();
        }
        assertThat(database.dump()).contains("\"version\": 3");
    }

    @Test
    void whatOneNodeDoesAllOthersSeeAtOnce() {
        try (MongoVault one = open();
                MongoVault other = open()) {
            SecretKey key = one.keys().obtain("person:a");
            assertThat(other.keys().obtain("person:a")).isEqualTo(key);
            one.accounts().open("tanaka", "a", PASSWORD, false);
            assertThat(other.accounts().verify("tanaka", PASSWORD)).isPresent();
            assertThatThrownBy(() -> other.accounts().open("tanaka", "b", PASSWORD, false))
                    .isInstanceOf(Accounts.DuplicateLoginException.class);

            other.keys().destroy("person:a");
            other.accounts().close("tanaka");

            assertThat(one.keys().find("person:a")).isEmpty();
            assertThat(one.keys().destroyed("person:a")).isTrue();
            assertThatThrownBy(() -> one.keys().obtain("person:a")).isInstanceOf(Keys.KeyDestroyedException.class);
            assertThat(one.accounts().verify("tanaka", PASSWORD)).isEmpty();
        }
    }

    @Test
    void nodesThatMakeAndDestroyTheSameKeyAtOnceAgreeThatItIsDestroyed() throws Exception {
        try (MongoVault one = open();
                MongoVault other = open();
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 30; i++) {
                String owner = "seed:" + i;
                List<Callable<Object>> rivals = new ArrayList<>();
                for (MongoVault vault : List.of(one, other)) {
                    rivals.add(() -> obtained(vault, owner));
                    rivals.add(() -> obtained(vault, owner));
                    rivals.add(() -> {
                        vault.keys().destroy(owner);
                        return Optional.empty();
                    });
                }
                for (Future<Object> rival : threads.invokeAll(rivals)) {
                    rival.get();
                }
                assertThat(one.keys().destroyed(owner)).isTrue();
                assertThat(other.keys().find(owner)).isEmpty();
            }
            assertThat(one.keys().allDestroyed()).hasSize(30);
        }
    }

    private static Object obtained(MongoVault vault, String owner) {
        try {
            return vault.keys().obtain(owner);
        } catch (Keys.KeyDestroyedException e) {
            return Optional.empty();
        }
    }

    @Test
    void nodesThatOpenANewVaultAtOnceOpenTheSame() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<MongoVault>> opened =
                    threads.invokeAll(List.<Callable<MongoVault>>of(this::open, this::open, this::open, this::open));
            opened.getFirst().get().keys().obtain("seed:a");
            for (Future<MongoVault> vault : opened) {
                assertThat(vault.get().keys().find("seed:a")).isPresent();
                vault.get().close();
            }
        }
    }

    @Test
    void theBytesOfADestroyedKeyAndPasswordsAreInNoDocument() {
        try (MongoVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
            List<String> keys = new ArrayList<>();
            for (String owner : List.of("seed:a", "seed:b", "seed:c")) {
                String bare = Base64.getEncoder()
                        .encodeToString(vault.keys().obtain(owner).getEncoded());
                assertThat(database.dump()).doesNotContain(bare);
                Document kept = database.content()
                        .getCollection("vault_key")
                        .find(new Document("_id", owner))
                        .first();
                keys.add(Base64.getEncoder()
                        .encodeToString(kept.get("bytes", Binary.class).getData()));
            }
            assertThat(database.dump()).contains(keys);

            vault.keys().destroyAll(List.of("seed:a", "seed:b"));

            assertThat(database.dump()).contains(keys.get(2)).doesNotContain(keys.get(0), keys.get(1), PASSWORD);
        }
    }

    @Test
    void aPasswordMarkChangesWithThePasswordWhoeverChangesIt() {
        try (MongoVault one = open();
                MongoVault other = open()) {
            one.accounts().open("tanaka", "p1", PASSWORD, false);
            String before = one.accounts().passwordMark("tanaka").orElseThrow();

            other.accounts().changePassword("tanaka", PASSWORD);

            assertThat(one.accounts().passwordMark("tanaka")).isPresent().get().isNotEqualTo(before);
            assertThat(one.accounts().passwordMark("nobody")).isEmpty();
        }
    }

    @Test
    void aVaultBesideTheLogHasADatabaseOfItsOwn() {
        try (MongoVault beside = MongoVault.openBeside(database.address());
                MongoVault own = open()) {
            beside.keys().obtain("seed:a");
            assertThat(beside.toString()).isEqualTo(own + "_vault");
            assertThat(own.keys().find("seed:a")).isEmpty();
            assertThat(database.dump()).doesNotContain("seed:a");
        }
    }

    @Test
    void aVaultOfALaterVersionOrNotWhollyCopiedIsRefused() {
        open().close();
        form(new Document("version", 4));
        assertThatThrownBy(this::open).isInstanceOf(VaultException.class).hasMessageContaining("newer version");
        form(new Document("version", 1).append("filling", true));
        assertThatThrownBy(this::open).isInstanceOf(VaultException.class).hasMessageContaining("copy the vault again");
    }

    private void form(Document changed) {
        database.content()
                .getCollection("vault_form")
                .updateOne(new Document("_id", "vault"), new Document("$set", changed));
    }

    @Test
    void whereThereIsNoVaultNoneIsMadeForWhoWantsOneThatIsThere() {
        assertThatThrownBy(() -> MongoVault.openExisting(database.address()))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("there is no vault");
        assertThat(database.dump()).isEmpty();
    }

    @Test
    void anAddressThatCannotBeUsedIsToldWithoutItsPassword() {
        for (String bad : List.of(
                "mongodb://u:geheim@localhost/", "mongodb://u:geh@eim@host/db", "http://geheim", "mongodb://")) {
            assertThatThrownBy(() -> MongoVault.open(bad))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("address of the vault")
                    .hasMessageNotContaining("geheim");
        }
    }

    @Test
    void serversThatAreNotThereAreToldApartFromOtherFaults() {
        assertThatThrownBy(() ->
                        MongoVault.open("mongodb://u:geheim@127.0.0.1:1/db", "", true, Duration.ofMillis(200), QUICK))
                .isInstanceOf(VaultUnreachableException.class)
                .hasMessageContaining("127.0.0.1:1/db")
                .hasMessageNotContaining("geheim");
    }
}
