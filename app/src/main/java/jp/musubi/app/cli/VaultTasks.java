package jp.musubi.app.cli;

import jp.musubi.vault.MongoVault;
import jp.musubi.vault.Vault;
import picocli.CommandLine.Command;

/** {@code vault rotate-key}: what is done with the vault as a whole. */
@Command(name = "vault", subcommands = VaultTasks.RotateKey.class)
final class VaultTasks {

    private VaultTasks() {}

    /** Has a fresh master key take over. The server may run meanwhile: it is the one who does it then. */
    @Command(name = "rotate-key")
    static final class RotateKey extends StoreTask {

        @Override
        public int run(TaskContext context) {
            Vault vault = context.vault();
            try {
                vault.rotateMasterKey();
            } catch (UnsupportedOperationException e) {
                context.say("cli.masterKey.environment");
                return 1;
            }
            context.say(
                    "cli.masterKey.rotated",
                    vault.master().place(),
                    vault.master().before());
            if (vault instanceof MongoVault) {
                context.say("cli.masterKey.nodes");
            }
            return 0;
        }
    }
}
