package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultMoveTest {
    private static final String PASSWORD = "correct horse battery";

    private final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @AfterEach
    void drop() {
        database.close();
    }

    private SqliteVault file(String name) {
        return SqliteVault.open(folder.resolve(name), 4);
    }

    @Test
    void aVaultMovesToMongodbAndBackWithEveryAccountKeyAndTombstone() {
        List<SecretKey> keys = new ArrayList<>();
        try (SqliteVault original = file("a");
                MongoVault moved = MongoVault.open(database.address());
                SqliteVault back = file("b")) {
            original.accounts().open("tanaka", "p1", PASSWORD, true);
            original.accounts().open("suzuki", "p2", PASSWORD, false);
            original.accounts().close("suzuki");
            for (int i = 0; i < 1_100; i++) {
                keys.add(original.keys().obtain("seed:" + i));
            }
            original.keys().destroyAll(List.of("seed:7", "need:never"));
            String link = original.links()
                    .issue(new LinkPurpose("test"), "need:a", Instant.now().plusSeconds(600));
            Instant written = Instant.parse("2027-04-01T00:00:00Z");
            original.drafts().put(new KeptDraft("d", "p1", "seed", "form", 1, written, new byte[] {1, 2}));
            original.drafts().put(new KeptDraft("e", "p1", "seed", "form", 1, written, null));

            String token =
                    original.tokens().issue("t1", "p1", "月次集計", "read", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            original.tokens().issue("t2", "p1", "毎日", "write", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            original.tokens().used("t2", LocalDate.of(2027, 4, 1));

            assertThat(VaultMove.run(original, moved)).isEqualTo(new VaultMove.Moved(2, 1_099, 2));
            assertThat(VaultMove.run(moved, back)).isEqualTo(new VaultMove.Moved(2, 1_099, 2));

            for (Vault copy : List.of(moved, back)) {
                assertThat(copy.accounts().verify("tanaka", PASSWORD))
                        .contains(new Account("tanaka", "p1", true, false));
                assertThat(copy.accounts().verify("suzuki", PASSWORD)).isEmpty();
                assertThat(copy.keys().find("seed:1099")).contains(keys.get(1_099));
                assertThat(copy.keys().find("seed:7")).isEmpty();
                assertThat(copy.tokens().find(token)).isPresent();
                assertThat(copy.tokens().ofPerson("p1"))
                        .isEqualTo(original.tokens().ofPerson("p1"));
                assertThat(copy.drafts().of("p1").getFirst().sealed()).containsExactly(1, 2);
                assertThat(copy.drafts().find("e").orElseThrow().ended()).isTrue();
                assertThat(copy.links().use(link))
                        .get()
                        .extracting(IssuedLink::subject)
                        .isEqualTo("need:a");
                assertThat(copy.keys().allDestroyed()).containsExactly("need:never", "seed:7");
            }
        }
        MongoVault.open(database.address()).close();
    }

    @Test
    void nothingIsCopiedOverAVaultInUse() {
        try (SqliteVault original = file("a");
                MongoVault used = MongoVault.open(database.address())) {
            original.keys().obtain("seed:a");
            used.keys().destroy("seed:b");

            assertThatIllegalArgumentException().isThrownBy(() -> VaultMove.run(original, used));

            assertThat(used.keys().find("seed:a")).isEmpty();
        }
    }

    @Test
    void aCopyThatEndedHalfwayCannotBeOpened() {
        try (SqliteVault original = file("a");
                MongoVault moved = MongoVault.open(database.address())) {
            original.keys().obtain("seed:a");
            original.keys().obtain("seed:b");
            VaultRows twice =
                    new VaultRows(List.of(), List.of(new KeyRow("x", null), new KeyRow("x", null)), List.of());

            assertThatThrownBy(() -> moved.fill(twice)).isInstanceOf(VaultException.class);
        }
        assertThatThrownBy(() -> MongoVault.open(database.address())).hasMessageContaining("copy the vault again");
    }
}
