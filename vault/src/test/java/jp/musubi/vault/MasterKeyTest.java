package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    /** The least that bcrypt does: these tests are not about its cost. */
    private static final int QUICK = 4;

    private static final String PASSWORD = "correct horse battery";
    private static final byte[] PLAIN = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path keys() {
        return folder.resolve("keys");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return data().resolve("vault.sqlite");
    }

    private MasterKeyPlace place() {
        return MasterKeyPlace.of(Map.of(), null, keys().toString());
    }

    private SqliteVault open() {
        return open(place());
    }

    private SqliteVault open(MasterKeyPlace place) {
        return SqliteVault.open(file(), place, QUICK);
    }

    private static MasterKeyPlace environment(String... pairs) {
        return switch (pairs.length) {
            case 1 -> MasterKeyPlace.of(Map.of("MUSUBI_MASTER_KEY", pairs[0]), null, null);
            default ->
                MasterKeyPlace.of(
                        Map.of("MUSUBI_MASTER_KEY", pairs[0], "MUSUBI_MASTER_KEY_BEFORE", pairs[1]), null, null);
        };
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Path keyFile() throws IOException {
        return only(keys(), ".key");
    }

    private static Path only(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(end)).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    /** How often the bytes are in the files of the vault. */
    private long found(byte[] bytes) throws IOException {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(data())) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> {
                        try {
                            return new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(wanted);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .count();
        }
    }

    private static void assertFault(MasterKeyException.Fault fault, Runnable opening) {
        assertThatThrownBy(opening::run)
                .isInstanceOfSatisfying(
                        MasterKeyException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @Nested
    class Values {
        private final MasterKey master =
                new MasterKey(new MasterKeyVariable(MasterKeyTest.key(1), ""), parsed(MasterKeyTest.key(1)));

        private static MasterKeyBytes parsed(String text) {
            return MasterKeyBytes.parse(text).orElseThrow();
        }

        @Test
        void whatIsWrappedIsUnwrappedForTheSameContextOnly() {
            byte[] wrapped = master.wrap("totp:p1", PLAIN);

            assertThat(master.unwrap("totp:p1", wrapped)).isEqualTo(PLAIN);
            assertThatThrownBy(() -> master.unwrap("totp:p2", wrapped)).isInstanceOf(VaultException.class);
            assertThat(master.wrap("totp:p1", PLAIN)).as("never the same twice").isNotEqualTo(wrapped);
        }

        @Test
        void aChangedByteAnywhereIsNoticed() {
            byte[] wrapped = master.wrap("totp:p1", PLAIN);
            for (int i = 0; i < wrapped.length; i++) {
                byte[] changed = wrapped.clone();
                changed[i] ^= 1;
                assertThatThrownBy(() -> master.unwrap("totp:p1", changed))
                        .as("byte %d", i)
                        .isInstanceOf(VaultException.class);
            }
        }

        @Test
        void anotherKeyIsToldApartWithoutTrying() {
            byte[] wrapped = master.wrap("totp:p1", PLAIN);
            MasterKey other =
                    new MasterKey(new MasterKeyVariable(MasterKeyTest.key(2), ""), parsed(MasterKeyTest.key(2)));

            assertThatThrownBy(() -> other.unwrap("totp:p1", wrapped))
                    .isInstanceOfSatisfying(MasterKeyException.class, e -> {
                        assertThat(e.fault()).isEqualTo(MasterKeyException.Fault.WRONG);
                        assertThat(e.wanted()).isEqualTo(master.id());
                        assertThat(e.where()).isEqualTo("MUSUBI_MASTER_KEY");
                    });
        }

        @Test
        void aKeyIsNeverShown() {
            assertThat(master + " " + parsed(MasterKeyTest.key(1)) + master.keeper()
                            + environment(MasterKeyTest.key(1)))
                    .doesNotContain(MasterKeyTest.key(1).substring(0, 12));
        }

        @Test
        void aKeyIsReadAsBase64OrHexadecimal() {
            String hexadecimal = HexFormat.of().formatHex(Base64.getDecoder().decode(MasterKeyTest.key(1)));

            assertThat(MasterKeyBytes.parse(hexadecimal + "\n")).contains(parsed(MasterKeyTest.key(1)));
            for (String bad : List.of("", "x", "geheim", MasterKeyTest.key(1).substring(4), hexadecimal + "00")) {
                assertThat(MasterKeyBytes.parse(bad)).as(bad).isEmpty();
            }
        }
    }

    @Nested
    class Places {
        @Test
        void aNewVaultMakesAKeyForItsOwnerOnlyAwayFromTheData() throws IOException {
            try (SqliteVault vault = open()) {
                vault.keys().obtain("seed:a");
                assertThat(vault.master().made()).contains(keyFile().toString());
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                        .isEqualTo("rw-------");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                        .isEqualTo("rwx------");
            }
            try (SqliteVault again = open()) {
                assertThat(again.master().made()).isEmpty();
                assertThat(again.keys().find("seed:a")).isPresent();
            }
        }

        @Test
        void aKeyNeverLiesInTheDataAndBesideThemOnlyWhereThereIsNoOtherPlace() throws IOException {
            Files.createDirectories(data());
            MasterKeyPlace atHome = MasterKeyPlace.of(Map.of(), data().toString(), null);
            try (SqliteVault vault = open(atHome)) {
                assertThat(vault.master().made().orElseThrow())
                        .startsWith(folder.resolve("musubi-keys").toString());
            }
            try (Stream<Path> files = Files.walk(data())) {
                assertThat(files.filter(file -> file.toString().endsWith(".key")))
                        .isEmpty();
            }
        }

        @Test
        void theSettingsOfTheAccountAreThePlaceUnlessTheEnvironmentSaysAnother() {
            assertThat(MasterKeyPlace.of(Map.of(), folder.toString(), null)
                            .of("v", data())
                            .shown())
                    .startsWith(folder.resolve(".config/musubi/v.key").toString());
            assertThat(MasterKeyPlace.of(Map.of("XDG_CONFIG_HOME", "/etc/x"), folder.toString(), null)
                            .of("v", data())
                            .shown())
                    .startsWith("/etc/x/musubi/v.key");
            assertThat(MasterKeyPlace.of(Map.of("MUSUBI_MASTER_KEY_FILE", "/key/master"), folder.toString(), null)
                            .of("v", data())
                            .shown())
                    .isEqualTo("/key/master");
        }

        @Test
        void aKeyThatOthersMayReadIsRefusedUntilItIsPrivate() throws IOException {
            try (SqliteVault vault = open()) {
                vault.keys().obtain("seed:a");
            }
            Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r-----"));
            assertFault(MasterKeyException.Fault.EXPOSED, MasterKeyTest.this::open);
            Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("r--------"));
            try (SqliteVault vault = open()) {
                assertThat(vault.keys().find("seed:a")).isPresent();
            }
        }

        @Test
        void aMissingOrForeignOrBrokenKeyChangesNothingAndTheRightOneGoesOn() throws IOException {
            try (SqliteVault vault = open()) {
                vault.keys().obtain("seed:a");
                vault.accounts().open("tanaka", "p1", PASSWORD, false);
            }
            byte[] before = Files.readAllBytes(file());
            String right = Files.readString(keyFile());
            Path kept = Files.move(keyFile(), folder.resolve("kept"));
            Path place = keys().resolve(right(kept));

            assertFault(MasterKeyException.Fault.MISSING, MasterKeyTest.this::open);
            assertFault(MasterKeyException.Fault.WRONG, () -> open(environment(key(1))));
            assertFault(MasterKeyException.Fault.MALFORMED, () -> open(environment("geheim")));
            assertThat(Files.readAllBytes(file())).isEqualTo(before);

            String key = right.lines()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
            try (SqliteVault vault = open(environment(key))) {
                assertThat(vault.keys().find("seed:a")).isPresent();
                assertThat(vault.accounts().verify("tanaka", PASSWORD)).isPresent();
            }
            Files.move(kept, place);
            open().close();
        }

        private String right(Path kept) {
            try (VaultFile raw = new VaultFile(file())) {
                assertThat(kept).exists();
                return raw.query("SELECT id FROM master", row -> row.getString(1))
                                .getFirst() + ".key";
            }
        }

        @Test
        void whereNoFileCanBeMadeThatIsSaidAndNothingIsWrapped() throws IOException {
            Files.writeString(folder.resolve("keys"), "no folder");
            Files.writeString(folder.resolve("musubi-keys"), "no folder");
            assertFault(MasterKeyException.Fault.NO_PLACE, MasterKeyTest.this::open);
            try (SqliteVault vault = open(environment(key(1)))) {
                assertThat(vault.keys().obtain("seed:a")).isNotNull();
            }
        }
    }

    @Nested
    class OldVaults {
        /** As form 2 was: keys and hashes in the clear. */
        private void old(byte[] key, String hash) throws Exception {
            Files.createDirectories(data());
            try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = old.createStatement()) {
                statement.executeUpdate("CREATE TABLE account(login TEXT PRIMARY KEY, person TEXT NOT NULL,"
                        + " hash TEXT NOT NULL, must_change INTEGER NOT NULL, closed INTEGER NOT NULL,"
                        + " one_time_until INTEGER, link_hash TEXT, link_until INTEGER) STRICT");
                statement.executeUpdate("CREATE INDEX account_person ON account(person)");
                statement.executeUpdate("CREATE TABLE owner_key("
                        + "owner TEXT PRIMARY KEY, bytes BLOB CHECK(length(bytes) = 32)) STRICT");
                statement.executeUpdate("INSERT INTO owner_key VALUES('seed:gone', NULL)");
                try (PreparedStatement insert = old.prepareStatement("INSERT INTO owner_key VALUES(?, ?)")) {
                    for (int i = 0; i < 300; i++) {
                        insert.setString(1, "seed:" + i);
                        insert.setBytes(2, i == 150 ? key : Base64.getDecoder().decode(MasterKeyTest.key(i)));
                        insert.executeUpdate();
                    }
                }
                statement.executeUpdate(
                        "INSERT INTO account VALUES('tanaka', 'p1', '" + hash + "', 0, 0, NULL, NULL, NULL)");
                statement.executeUpdate("PRAGMA application_id=" + VaultSchema.APPLICATION);
                statement.executeUpdate("PRAGMA user_version=2");
            }
        }

        @Test
        void keysAndHashesInTheClearAreWrappedAtTheFirstStartAndLeaveNoTrace() throws Exception {
            byte[] key = Base64.getDecoder().decode(key(7_777));
            String hash = new Passwords(QUICK).hash(PASSWORD);
            old(key, hash);
            assertThat(found(key)).isPositive();
            assertThat(SqliteVault.check(file())).isEqualTo(new SqliteVault.Contents(1, 300));

            try (SqliteVault vault = open()) {
                assertThat(vault.master().made()).isPresent();
                assertThat(found(key)).isZero();
                assertThat(found(hash.getBytes(StandardCharsets.US_ASCII))).isZero();
                assertThat(vault.keys().find("seed:150").map(SecretKey::getEncoded))
                        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(key));
                assertThat(vault.keys().allDestroyed()).containsExactly("seed:gone");
                assertThat(vault.accounts().verify("tanaka", PASSWORD)).isPresent();
            }
            assertThat(found(key)).isZero();
        }

        @Test
        void anUpgradeThatEndedBeforeItWasSweptIsSweptAtTheNextStart() throws Exception {
            byte[] key = Base64.getDecoder().decode(key(7_777));
            old(key, new Passwords(QUICK).hash(PASSWORD));
            // The form is new, and then the process ends: nothing is wrapped yet.
            new VaultFile(file()).close();
            try (VaultFile raw = new VaultFile(file())) {
                assertThat(raw.query("SELECT swept FROM master WHERE proof IS NULL", row -> row.getInt(1)))
                        .containsExactly(0);
            }
            open().close();
            assertThat(found(key)).isZero();
        }
    }

    @Nested
    class Rotation {
        @Test
        void afterARotationNothingInTheFilesIsOfTheKeyBeforeAndAllIsStillOpened() throws IOException {
            try (SqliteVault vault = open()) {
                SecretKey key = vault.keys().obtain("seed:a");
                vault.accounts().open("tanaka", "p1", PASSWORD, false);
                String before = vault.master().id();
                byte[] kept = HexFormat.of().parseHex(before);
                assertThat(found(kept)).isPositive();

                vault.rotateMasterKey();

                assertThat(vault.master().id()).isNotEqualTo(before);
                assertThat(found(kept)).isZero();
                assertThat(vault.keys().find("seed:a")).contains(key);
                assertThat(vault.keys().obtain("seed:b")).isNotNull();
                assertThat(vault.accounts().verify("tanaka", PASSWORD)).isPresent();
                assertThat(only(keys(), ".old").toString()).contains(before);
            }
            Files.delete(only(keys(), ".old"));
            try (SqliteVault again = open()) {
                assertThat(again.keys().find("seed:b")).isPresent();
                assertThat(again.accounts().verify("tanaka", PASSWORD)).isPresent();
            }
        }

        @Test
        void aRotationThatEndedAfterTheNewKeyWasMadeIsFinishedAtTheNextStart() throws IOException {
            String before;
            try (SqliteVault vault = open()) {
                vault.keys().obtain("seed:a");
                before = vault.master().id();
                vault.master().keeper().renew();
            }
            try (SqliteVault vault = open()) {
                assertThat(vault.master().id()).isNotEqualTo(before);
                assertThat(found(HexFormat.of().parseHex(before))).isZero();
                assertThat(vault.keys().find("seed:a")).isPresent();
            }
        }

        @Test
        void aCopyFromBeforeARotationIsOpenedWithTheKeyThatWasSetAside() throws IOException {
            Path copy = folder.resolve("backup/vault.sqlite");
            try (SqliteVault vault = open()) {
                vault.keys().obtain("seed:a");
                vault.copyTo(copy);
                vault.rotateMasterKey();
            }
            try (SqliteVault restored = SqliteVault.open(copy, place(), QUICK)) {
                assertThat(restored.keys().find("seed:a")).isPresent();
            }
        }

        @Test
        void aKeyInTheEnvironmentIsChangedByAStartThatKnowsBoth() throws IOException {
            try (SqliteVault vault = open(environment(key(1)))) {
                vault.keys().obtain("seed:a");
                assertThatThrownBy(vault::rotateMasterKey).isInstanceOf(UnsupportedOperationException.class);
            }
            assertFault(MasterKeyException.Fault.WRONG, () -> open(environment(key(2))));
            open(environment(key(2), key(1))).close();
            try (SqliteVault vault = open(environment(key(2)))) {
                assertThat(vault.keys().find("seed:a")).isPresent();
            }
        }
    }

    @Test
    void aCopyOfTheDataWithoutTheKeyOpensNothing() throws IOException {
        byte[] key;
        try (SqliteVault vault = open()) {
            key = vault.keys().obtain("seed:a").getEncoded();
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
        }
        assertThat(found(key)).isZero();
        assertThat(found("$2a$".getBytes(StandardCharsets.US_ASCII))).isZero();
        MasterKeyPlace elsewhere =
                MasterKeyPlace.of(Map.of(), null, folder.resolve("other").toString());
        assertFault(MasterKeyException.Fault.MISSING, () -> open(elsewhere));
    }
}
