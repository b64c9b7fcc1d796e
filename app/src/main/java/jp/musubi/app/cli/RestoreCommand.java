package jp.musubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code restore --log FILE --vault FILE [--erasures FILE] --data DIR}. */
@Command(name = "restore")
final class RestoreCommand implements OwnCommand {

    @Mixin
    private CommonOptions options;

    @Option(names = "--log", paramLabel = "FILE", required = true)
    private Path log;

    @Option(names = "--vault", paramLabel = "FILE", required = true)
    private Path vault;

    @Option(names = "--erasures", paramLabel = "FILE")
    private Path erasures;

    @Override
    public int run(Terminal terminal) throws IOException {
        for (Path file : new Path[] {log, vault, erasures}) {
            if (file != null && (!Files.isReadable(file) || Files.isDirectory(file))) {
                throw new StartRefusedException("cli.noFile", file.toString());
            }
        }
        Restore.Restored restored;
        try (TerminalProgress bar = terminal.progress()) {
            restored = Restore.run(
                    log,
                    vault,
                    erasures,
                    options.directory(),
                    position -> bar.at("cli.phase.verifying", position, Math.max(position, 1)));
        }
        return switch (restored.verdict()) {
            case Verdict.Broken broken -> {
                terminal.complain("cli.broken", String.valueOf(broken.position()), broken.reason());
                terminal.complain("cli.restore.broken");
                yield 1;
            }
            case Verdict.Intact intact -> {
                tell(terminal, restored, intact);
                yield 0;
            }
        };
    }

    private void tell(Terminal terminal, Restore.Restored restored, Verdict.Intact intact) {
        terminal.say("cli.intact", String.valueOf(intact.events()), intact.rootHex());
        terminal.say(
                "cli.restore.vault",
                restored.contents().accounts(),
                restored.contents().keys(),
                restored.erased());
        if (restored.missing() > 0) {
            terminal.complain("cli.restore.missing", restored.missing());
        }
        if (restored.masterKey() != null) {
            terminal.say("cli.masterKey.made", restored.masterKey());
        }
        terminal.say("cli.restore.done", options.directory().root().toString());
    }
}
