package jp.musubi.app.cli;

import jp.musubi.node.StartRefusedException;
import jp.musubi.node.StoreAddress;
import jp.musubi.vault.Vault;
import jp.musubi.vault.VaultMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copy-vault --from ADDRESS --to ADDRESS}: accounts, keys and tombstones, to where another kind of vault keeps them. */
@Command(name = "copy-vault")
final class CopyVaultCommand implements OwnCommand {

    @Mixin
    private CommonOptions options;

    @Option(names = "--from", paramLabel = "ADDRESS", required = true)
    private String source;

    @Option(names = "--to", paramLabel = "ADDRESS", required = true)
    private String target;

    @Override
    public int run(Terminal terminal) {
        StoreAddress from = StoreAddress.parse(source, terminal.environment());
        StoreAddress to = StoreAddress.parse(target, terminal.environment());
        try (Vault original = from.openVault();
                Vault copy = to.createVault()) {
            VaultMove.Moved moved = VaultMove.run(original, copy);
            original.master().made().ifPresent(file -> terminal.say("cli.masterKey.made", file));
            copy.master().made().ifPresent(file -> terminal.say("cli.masterKey.made", file));
            terminal.say("cli.copyVault.done", moved.accounts(), moved.keys(), moved.destroyed());
            return 0;
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException("cli.copyVault.notEmpty", to.toString());
        }
    }
}
