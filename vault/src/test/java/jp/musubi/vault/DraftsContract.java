package jp.musubi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every vault must do with drafts. */
abstract class DraftsContract {
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

    private static KeptDraft draft(String id, String person, long version, int second, byte... sealed) {
        return new KeptDraft(
                id,
                person,
                "seed:" + id,
                "form" + version,
                version,
                NOW.plusSeconds(second),
                sealed.length == 0 ? null : sealed);
    }

    @Test
    void aDraftIsFoundAgainByItsWriterTheLastChangedFirst() {
        assertThat(vault.drafts().put(draft("a", "p1", 1, 1, (byte) 7))).isTrue();
        assertThat(vault.drafts().put(draft("b", "p1", 1, 2, (byte) 8))).isTrue();
        assertThat(vault.drafts().put(draft("c", "p2", 1, 3, (byte) 9))).isTrue();
        vault.close();
        vault = open(folder);

        assertThat(vault.drafts().of("p1")).extracting(KeptDraft::id).containsExactly("b", "a");
        assertThat(vault.drafts().find("a")).get().usingRecursiveComparison().isEqualTo(draft("a", "p1", 1, 1, (byte)
                7));
        assertThat(vault.drafts().find("x")).isEmpty();
    }

    @Test
    void ofTwoThatFollowTheSameVersionOneIsKept() {
        vault.drafts().put(draft("a", "p1", 1, 1, (byte) 7));

        assertThat(vault.drafts().put(draft("a", "p1", 1, 9, (byte) 1))).isFalse();
        assertThat(vault.drafts().put(draft("a", "p1", 2, 2, (byte) 8))).isTrue();
        assertThat(vault.drafts().put(draft("a", "p1", 2, 3, (byte) 9))).isFalse();

        assertThat(vault.drafts().find("a").orElseThrow().sealed()).containsExactly(8);
    }

    @Test
    void whatEndedIsRememberedForAWhileAndThenForgotten() {
        vault.drafts().put(draft("a", "p1", 1, 1, (byte) 7));
        vault.drafts().put(draft("a", "p1", 2, 2));
        vault.drafts().put(draft("b", "p1", 1, 50, (byte) 7));

        assertThat(vault.drafts().of("p1")).extracting(KeptDraft::id).containsExactly("b");
        assertThat(vault.drafts().find("a").orElseThrow().ended()).isTrue();
        vault.drafts().sweep(NOW, NOW.plusSeconds(2));
        assertThat(vault.drafts().find("a")).isPresent();
        vault.drafts().sweep(NOW, NOW.plusSeconds(3));
        assertThat(vault.drafts().find("a")).isEmpty();
        vault.drafts().sweep(NOW.plusSeconds(51), NOW);
        assertThat(vault.drafts().find("b")).isEmpty();
    }

    @Test
    void allOfAPersonAndAllAboutARecordCanBeTakenAway() {
        vault.drafts().put(draft("a", "p1", 1, 1, (byte) 7));
        vault.drafts().put(draft("b", "p1", 1, 1, (byte) 7));
        vault.drafts().put(draft("c", "p2", 1, 1, (byte) 7));

        assertThat(vault.drafts().removeAbout("seed:c")).isEqualTo(1);
        assertThat(vault.drafts().removeOf("p1")).isEqualTo(2);
        assertThat(vault.drafts().removeOf("p1")).isZero();
        assertThat(vault.drafts().of("p2")).isEmpty();
    }
}
