package jp.musubi.automation.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.automation.TestKeys;
import jp.musubi.command.erasure.eraseperson.ErasePerson;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.party.registerperson.RegisterPerson;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureAutomationTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final RecordRef SEED = new SeedId("s1").ref();
    private static final PersonId PERSON = new PersonId("taro");

    @TempDir
    Path folder;

    private TestCore core;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
        Sample.published(core, "s1", "題名", "概要");
        core.send(new RegisterPerson(TestCore.ADMIN, PERSON, "架空 太郎", "taro@example.jp", null));
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void theKeyOfWhateverIsErasedIsDestroyed() throws InterruptedException {
        try (ErasureAutomation erasure = ErasureAutomation.start(core.log, core.keys::destroy)) {
            assertThat(core.keys.destroyed()).isEmpty();
            core.send(new EraseRecord(TestCore.ADMIN, SEED, "本人の求め"), new ErasePerson(TestCore.ADMIN, PERSON, "本人の求め"));
            assertThat(erasure.awaitIdle(core.log.head(), LONG)).isTrue();
            assertThat(core.keys.destroyed()).containsExactlyInAnyOrder(SEED, PERSON.ref());
        }
    }

    @Test
    void aVaultRestoredFromABackupLosesTheKeysAgainAtTheStart() {
        core.send(new EraseRecord(TestCore.ADMIN, SEED, "本人の求め"));
        TestKeys restored = new TestKeys();
        restored.forSealing(SEED);
        ErasureAutomation.start(core.log, restored::destroy).close();
        assertThat(restored.forOpening(SEED)).isEmpty();
        assertThat(restored.destroyed()).containsExactly(SEED);
    }

    @Test
    void aKeyThatCannotBeDestroyedHaltsItLoudly() throws InterruptedException {
        KeyDestroyer broken = owner -> {
            throw new IllegalStateException("the vault is read-only");
        };
        try (ErasureAutomation erasure = ErasureAutomation.start(core.log, broken)) {
            core.send(new EraseRecord(TestCore.ADMIN, SEED, "本人の求め"));
            assertThat(erasure.awaitIdle(core.log.head(), LONG)).isFalse();
            assertThat(erasure.status().failedAt()).isEqualTo(core.log.head());
            assertThat(erasure.status().error()).isEqualTo("the vault is read-only");
        }
        assertThatThrownBy(() -> ErasureAutomation.start(core.log, broken)).hasMessage("the vault is read-only");
    }
}
