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
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultTest {
    /** The least that bcrypt does: these tests are not about its cost. */
    private static final int QUICK = 4;

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("vault.db");
    }

    private SqliteVault open() {
        return SqliteVault.open(file(), QUICK);
    }

    @Nested
    class DraftsOfAnyVault extends DraftsContract {
        @Override
        Vault open(Path folder) {
            return SqliteVault.open(folder.resolve("vault.db"), QUICK);
        }
    }

    @Nested
    class AsAnyVault extends VaultContract {
        @Override
        Vault open(Path folder) {
            return SqliteVault.open(folder.resolve("vault.db"), QUICK);
        }
    }

    @Nested
    class OutboxAsOfAnyVault extends OutboxContract {
        @Override
        Vault open(Path folder) {
            return SqliteVault.open(folder.resolve("vault.db"), QUICK);
        }
    }

    @Nested
    class LinksAsOfAnyVault extends LinksContract {
        @Override
        Vault open(Path folder) {
            return SqliteVault.open(folder.resolve("vault.db"), QUICK);
        }
    }

    @Nested
    class SessionsAsOfAnyVault extends SessionsContract {
        @Override
        Vault open(Path folder) {
            return SqliteVault.open(folder.resolve("vault.db"), QUICK);
        }
    }

    @Nested
    class SecondFactorsAsOfAnyVault extends SecondFactorsContract {
        @Override
        Vault open(Path folder) {
            return SqliteVault.open(folder.resolve("vault.db"), QUICK);
        }
    }

    @Nested
    class TokensAsOfAnyVault extends TokensContract {
        @Override
        Vault open(Path folder) {
            return SqliteVault.open(folder.resolve("vault.db"), QUICK);
        }
    }

    @Test
    void theBytesOfADestroyedKeyAreInNoFileWrappedOrBare() throws IOException {
        try (VaultFile raw = new VaultFile(file())) {
            SqliteKeys keys = new SqliteKeys(
                    raw,
                    SqliteWrapping.open(raw, MasterKeyPlace.ofThisProcess()).master());
            List<String> owners = new ArrayList<>(
                    IntStream.range(0, 600).mapToObj(i -> "seed:" + i).toList());
            Collections.shuffle(owners, new Random(1));
            List<byte[]> bare = owners.stream()
                    .map(owner -> keys.obtain(owner).getEncoded())
                    .toList();
            List<byte[]> wrapped = owners.stream()
                    .map(owner -> raw.query(
                                    "SELECT bytes FROM owner_key WHERE owner = ?", row -> row.getBytes(1), owner)
                            .getFirst())
                    .toList();
            assertThat(holding(bare)).isEmpty();
            assertThat(holding(wrapped)).hasSize(600);

            keys.destroyAll(owners.subList(0, 40));
            keys.destroy(owners.get(40));

            assertThat(holding(wrapped.subList(0, 41))).isEmpty();
            assertThat(holding(wrapped.subList(41, 600))).hasSize(559);
        }
    }

    @Test
    void aKeyWhoseDestructionWasCutShortIsWipedAtTheNextStart() throws IOException {
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        byte[] key;
        try (VaultFile raw = new VaultFile(file())) {
            key = wrapped(raw);
            raw.emptyLog();
            raw.change("UPDATE owner_key SET bytes = NULL");
            for (Path file : files()) {
                Files.copy(file, crashed.resolve(file.getFileName()));
            }
        }
        assertThat(holding(crashed, List.of(key)))
                .as("left over, or this test proves nothing")
                .hasSize(1);

        try (SqliteVault restarted = SqliteVault.open(crashed.resolve("vault.db"), QUICK)) {
            assertThat(holding(crashed, List.of(key))).isEmpty();
            assertThat(restarted.keys().destroyed("seed:a")).isTrue();
        }
    }

    /** A key as it is kept: bare, it is in no file. */
    private static byte[] wrapped(VaultFile raw) {
        MasterKey master =
                SqliteWrapping.open(raw, MasterKeyPlace.ofThisProcess()).master();
        new SqliteKeys(raw, master).obtain("seed:a");
        return raw.query("SELECT bytes FROM owner_key", row -> row.getBytes(1)).getFirst();
    }

    @Test
    void onlyItsOwnerMayReadAnyOfItsFiles() throws IOException {
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (SqliteVault vault = open()) {
            vault.keys().obtain("seed:a");
            assertThat(files())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void passwordsAreNotInTheFile() throws IOException {
        try (SqliteVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
            assertThat(holding(List.of(PASSWORD.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
        }
    }

    @Test
    void linksAreKeptAsTheirHashOnly() throws IOException {
        try (SqliteVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
            String token = vault.accounts().issueLink("tanaka", Instant.now().plusSeconds(60));
            String general = vault.links()
                    .issue(new LinkPurpose("test"), "p1", Instant.now().plusSeconds(60));
            assertThat(holding(Stream.of(token, general)
                            .map(text -> text.getBytes(StandardCharsets.UTF_8))
                            .toList()))
                    .isEmpty();
        }
    }

    @Test
    void aVaultOfTheFormBeforeIsBroughtUpToDateAndItsOneTimePasswordsGetAnEnd() throws Exception {
        String hash = new Passwords(QUICK).hash(PASSWORD);
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = old.createStatement()) {
            statement.executeUpdate("CREATE TABLE account(login TEXT PRIMARY KEY, person TEXT NOT NULL,"
                    + " hash TEXT NOT NULL, must_change INTEGER NOT NULL, closed INTEGER NOT NULL) STRICT");
            statement.executeUpdate("CREATE INDEX account_person ON account(person)");
            statement.executeUpdate("CREATE TABLE owner_key(owner TEXT PRIMARY KEY, bytes BLOB) STRICT");
            statement.executeUpdate("INSERT INTO account VALUES('tanaka', 'p1', '" + hash + "', 0, 0)");
            statement.executeUpdate("INSERT INTO account VALUES('suzuki', 'p2', '" + hash + "', 1, 0)");
            statement.executeUpdate("PRAGMA application_id=" + VaultSchema.APPLICATION);
            statement.executeUpdate("PRAGMA user_version=1");
        }
        assertThat(SqliteVault.check(file())).isEqualTo(new SqliteVault.Contents(2, 0));

        try (SqliteVault vault = open()) {
            assertThat(vault.accounts().verify("tanaka", PASSWORD)).contains(new Account("tanaka", "p1", false, false));
            Account given = vault.accounts().verify("suzuki", PASSWORD).orElseThrow();
            assertThat(given.ended(Instant.now())).isFalse();
            assertThat(given.ended(Instant.now().plus(VaultSchema.OLD_ONE_TIME_PASSWORDS)))
                    .isTrue();
            assertThat(vault.accounts().issueLink("tanaka", Instant.now())).isNotEmpty();
            requireLinks(vault);
        }
        open().close();
    }

    private static void requireLinks(Vault vault) {
        String token =
                vault.links().issue(new LinkPurpose("test"), "p1", Instant.now().plusSeconds(60));
        assertThat(vault.links().use(token)).isPresent();
    }

    @Test
    void aVaultOfForm2KeepsWhatItHoldsAndCanHoldWhatCameAfter() {
        String token = LinkTokens.token();
        try (SqliteVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
            vault.keys().obtain("seed:a");
        }
        try (VaultFile raw = new VaultFile(file())) {
            raw.change(
                    "UPDATE account SET link_hash = ?, link_until = ?",
                    LinkTokens.hash(token),
                    Instant.now().plusSeconds(600).toEpochMilli());
            VaultTables.ALL.forEach(table -> raw.change("DROP TABLE " + table.name()));
            bare(raw);
            raw.change("PRAGMA user_version=2");
        }
        assertThat(SqliteVault.check(file())).isEqualTo(new SqliteVault.Contents(1, 1));

        try (SqliteVault vault = open()) {
            assertThat(vault.accounts().verify("tanaka", PASSWORD)).isPresent();
            assertThat(vault.accounts().linked(token, Instant.now())).isPresent();
            assertThat(vault.accounts().redeem(token, Instant.now(), PASSWORD)).isTrue();
            assertThat(vault.accounts().linked(token, Instant.now())).isEmpty();
            assertThat(vault.keys().find("seed:a")).isPresent();
            requireLinks(vault);
        }
        open().close();
    }

    /** Keys and hashes as they were kept before there was a master key. */
    private static void bare(VaultFile raw) {
        MasterKey master =
                SqliteWrapping.open(raw, MasterKeyPlace.ofThisProcess()).master();
        for (KeyRow row : new SqliteKeys(raw, master).rows()) {
            raw.change("UPDATE owner_key SET bytes = ? WHERE owner = ?", row.bytes(), row.owner());
        }
        for (AccountRow row : new SqliteAccountRows(raw, master).all()) {
            raw.change("UPDATE account SET hash = ? WHERE login = ?", row.hash(), row.login());
        }
        raw.change("DROP TABLE master");
    }

    @Test
    void whatWasAcknowledgedIsInTheFilesBeforeTheyAreClosed() throws IOException {
        try (SqliteVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
            var key = vault.keys().obtain("seed:a");
            Path crashed = Files.createDirectory(folder.resolve("crashed"));
            for (Path file : files()) {
                Files.copy(file, crashed.resolve(file.getFileName()));
            }
            try (SqliteVault restarted = SqliteVault.open(crashed.resolve("vault.db"), QUICK)) {
                assertThat(restarted.accounts().verify("tanaka", PASSWORD)).isPresent();
                assertThat(restarted.keys().find("seed:a")).contains(key);
            }
        }
    }

    @Test
    void aCopyHoldsEverythingAndIsAsPrivate() throws IOException {
        Path copy = folder.resolve("backup/vault.db");
        try (SqliteVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
            var key = vault.keys().obtain("seed:a");

            vault.copyTo(copy);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
            try (SqliteVault restored = SqliteVault.open(copy, QUICK)) {
                assertThat(restored.accounts().verify("tanaka", PASSWORD)).isPresent();
                assertThat(restored.keys().find("seed:a")).contains(key);
            }
            assertThatThrownBy(() -> vault.copyTo(copy)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void aClosedVaultIsCheckedAndCopiedWithoutBeingChanged() throws IOException {
        try (SqliteVault vault = open()) {
            vault.accounts().open("tanaka", "p1", PASSWORD, false);
            vault.keys().obtain("seed:a");
            vault.keys().obtain("seed:b");
            vault.keys().destroy("seed:b");
            assertThatThrownBy(() -> SqliteVault.check(file())).isInstanceOf(VaultException.class);
        }
        byte[] before = Files.readAllBytes(file());
        Path copy = folder.resolve("copy.db");

        assertThat(SqliteVault.check(file())).isEqualTo(new SqliteVault.Contents(1, 1));
        SqliteVault.copy(file(), copy);

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(SqliteVault.check(copy)).isEqualTo(new SqliteVault.Contents(1, 1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        try (SqliteVault restored = SqliteVault.open(copy, QUICK)) {
            assertThat(restored.keys().find("seed:a")).isPresent();
            assertThat(restored.keys().destroyed("seed:b")).isTrue();
        }
    }

    @Test
    void whatIsNoVaultOrDamagedIsNotCopied() throws IOException {
        try (SqliteVault vault = open()) {
            for (int i = 0; i < 200; i++) {
                vault.keys().obtain("seed:" + i);
            }
        }
        Path damaged = folder.resolve("damaged.db");
        byte[] bytes = Files.readAllBytes(file());
        java.util.Arrays.fill(bytes, bytes.length - 4096, bytes.length - 2048, (byte) 0x5a);
        Files.write(damaged, bytes);
        Path text = Files.writeString(folder.resolve("text"), "no vault");
        Path copy = folder.resolve("copy.db");

        for (Path bad : List.of(damaged, text, folder.resolve("absent"))) {
            assertThatThrownBy(() -> SqliteVault.copy(bad, copy)).isInstanceOf(VaultException.class);
            assertThat(copy).doesNotExist();
        }
    }

    @Test
    void aSecondOpeningIsRefusedWhileTheFirstLasts() {
        try (SqliteVault vault = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(vault.keys().obtain("seed:a")).isNotNull();
        }
        open().close();
    }

    @Test
    void aFileThatIsNoVaultIsRefused() throws IOException {
        Files.writeString(file(), "これは金庫ではありません。".repeat(100));
        assertThatThrownBy(this::open).isInstanceOf(VaultException.class);
    }

    @Test
    void aVaultOfALaterVersionIsRefused() {
        try (VaultFile raw = new VaultFile(file())) {
            raw.change("PRAGMA user_version=" + (VaultSchema.VERSION + 1));
        }
        assertThatThrownBy(this::open).isInstanceOf(VaultException.class).hasMessageContaining("not a vault");
    }

    private List<Path> files() throws IOException {
        return files(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Those of the byte strings that are in any file. */
    private List<byte[]> holding(List<byte[]> wanted) throws IOException {
        return holding(folder, wanted);
    }

    private static List<byte[]> holding(Path folder, List<byte[]> wanted) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder)) {
            all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return wanted.stream()
                .filter(bytes -> all.indexOf(new String(bytes, StandardCharsets.ISO_8859_1)) >= 0)
                .toList();
    }
}
