package jp.musubi.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.search.index.Foreground;
import jp.musubi.vault.SqliteVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While a command is being decided on its record's key is made, and what can wait knows that somebody waits. */
@Timeout(60)
class PreparedCommandsTest {
    private static final PersonId ACTOR = new PersonId("p1");
    private static final SeedId SEED = new SeedId("s1");

    @TempDir
    Path folder;

    private final Foreground foreground = new Foreground();
    private SqliteVault vault;

    @BeforeEach
    void open() {
        vault = SqliteVault.open(folder.resolve("vault.sqlite"));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Commands prepared(Commands deciding) {
        return new PreparedCommands(deciding, new VaultKeyRing(vault.keys(), null), foreground);
    }

    private boolean hasKey() {
        return vault.keys().find(SEED.ref().toString()).isPresent();
    }

    @Test
    void aRegistrationHasItsKeyBeforeItIsDecided() {
        Commands commands = prepared((command, id, onBehalfOf, digest) -> {
            // Nothing is sealed here: who else than whoever prepares would make it?
            while (!hasKey()) {
                Thread.onSpinWait();
            }
            return new Commands.Outcome(1, false);
        });
        assertThat(commands.send(new RegisterSeed(ACTOR, SEED, null, null), "id", null))
                .isEqualTo(new Commands.Outcome(1, false));
    }

    @Test
    void aCommandThatBeginsNoRecordMakesNoKey() {
        Commands commands = prepared((command, id, onBehalfOf, digest) -> new Commands.Outcome(1, false));
        commands.send(new PublishSeed(ACTOR, SEED, null), "id", null);
        assertThat(vault.keys().owners()).isEmpty();
    }

    @Test
    void somebodyWaitsWhileACommandIsDecidedOnHoweverItEnds() throws Exception {
        Commands commands = prepared((command, id, onBehalfOf, digest) -> {
            assertThat(foreground.busy()).isTrue();
            throw new IllegalStateException("refused");
        });
        assertThat(foreground.busy()).isFalse();
        assertThatThrownBy(() -> commands.send(new PublishSeed(ACTOR, SEED, null), "id", null))
                .hasMessage("refused");
        while (foreground.busy()) {
            Thread.onSpinWait();
        }
    }
}
