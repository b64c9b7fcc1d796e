package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes, each with a key file of its own, on one vault. */
class MongoMasterKeyTest {
    private static final int QUICK = 4;
    private static final String PASSWORD = "correct horse battery";

    private final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @AfterEach
    void drop() {
        database.close();
    }

    private MongoVault open(String node) {
        MasterKeyPlace place =
                MasterKeyPlace.of(Map.of(), null, folder.resolve(node).toString());
        return MongoVault.open(database.address(), "", true, place, Duration.ofSeconds(10), QUICK);
    }

    /** Brings the key file, and what was set aside, from one node to another. */
    private void bring(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to));
        try (Stream<Path> files = Files.list(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve(to).resolve(file.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aVaultWithKeysAndHashesInTheClearIsWrappedWhenItIsOpened() {
        byte[] key = new byte[32];
        key[3] = 7;
        database.content().getCollection("vault_form").insertOne(new Document("_id", "vault").append("version", 2));
        database.content()
                .getCollection("vault_key")
                .insertMany(List.of(
                        new Document("_id", "seed:a").append("bytes", new Binary(key)),
                        new Document("_id", "seed:b").append("destroyed", true)));
        database.content()
                .getCollection("vault_account")
                .insertOne(new Document("_id", "tanaka")
                        .append("person", "p1")
                        .append("hash", new Passwords(QUICK).hash(PASSWORD))
                        .append("mustChange", false)
                        .append("closed", false));

        try (MongoVault vault = open("one")) {
            assertThat(vault.master().made()).isPresent();
            assertThat(database.dump()).doesNotContain(Base64.getEncoder().encodeToString(key), "$2a$");
            assertThat(vault.keys().find("seed:a").map(SecretKey::getEncoded))
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(key));
            assertThat(vault.keys().destroyed("seed:b")).isTrue();
            assertThat(vault.accounts().verify("tanaka", PASSWORD)).isPresent();
        }
    }

    @Test
    void aNodeWithoutTheKeyIsRefusedAndMakesNone() throws IOException {
        open("one").close();

        assertThatThrownBy(() -> open("other"))
                .isInstanceOfSatisfying(
                        MasterKeyException.class,
                        e -> assertThat(e.fault()).isEqualTo(MasterKeyException.Fault.MISSING));
        assertThat(folder.resolve("other")).doesNotExist();
        bring("one", "other");
        open("other").close();
    }

    @Test
    void afterARotationOnOneNodeAnotherGoesOnAsSoonAsItIsBroughtTheFreshKey() throws IOException {
        try (MongoVault one = open("one")) {
            bring("one", "other");
            SecretKey key = one.keys().obtain("seed:a");
            one.accounts().open("tanaka", "p1", PASSWORD, false);
            try (MongoVault other = open("other")) {
                one.rotateMasterKey();

                assertThat(one.keys().find("seed:a")).contains(key);
                assertThatThrownBy(() -> other.keys().find("seed:a")).isInstanceOf(MasterKeyException.class);

                bring("one", "other");
                assertThat(other.keys().find("seed:a")).contains(key);
                assertThat(other.master().id()).isEqualTo(one.master().id());
                assertThat(other.accounts().verify("tanaka", PASSWORD)).isPresent();
            }
        }
    }

    @Test
    void whatANodeWroteUnderTheKeyBeforeIsTakenOverAtTheNextStart() throws IOException {
        try (MongoVault one = open("one")) {
            bring("one", "other");
            try (MongoVault other = open("other")) {
                one.rotateMasterKey();
                // It has not met a value of the fresh key yet.
                SecretKey late = other.keys().obtain("seed:late");
                assertThat(one.keys().find("seed:late")).contains(late);
            }
        }
        open("one").close();
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path aside :
                    files.filter(file -> file.toString().endsWith(".old")).toList()) {
                Files.delete(aside);
            }
        }
        try (MongoVault one = open("one")) {
            assertThat(one.keys().find("seed:late")).isPresent();
        }
    }
}
