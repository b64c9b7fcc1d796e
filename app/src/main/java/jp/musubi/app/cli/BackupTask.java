package jp.musubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.backup.Backup;
import jp.musubi.node.backup.LastBackup;
import jp.musubi.vault.SqliteVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code backup --log FILE --vault FILE --erasures FILE}. Log first, then vault: a vault that is older than the log would
 * lack the keys of the newest records. Written where the data are, by a server beside the one who typed it: only the
 * owner of the data directory can ask for it, and that much data is not sent through a socket first.
 */
@Command(name = "backup")
final class BackupTask extends TaskCommand {

    @Option(names = "--log", paramLabel = "FILE")
    private Path log;

    @Option(names = "--vault", paramLabel = "FILE")
    private Path vault;

    @Option(names = "--erasures", paramLabel = "FILE")
    private Path erasures;

    @Option(names = "--together")
    private boolean together;

    @Override
    public int run(TaskContext context) throws IOException {
        if (log == null && vault == null && erasures == null) {
            context.say("cli.backup.nothing");
            return 2;
        }
        if (!(context.vault() instanceof SqliteVault) && (log != null || vault != null)) {
            throw new StartRefusedException("cli.backup.shared");
        }
        Path logFile = placed(context, log);
        Path vaultFile = placed(context, vault);
        refuse(logFile, vaultFile);
        if (logFile != null && !log(context, logFile)) {
            return 1;
        }
        if (vaultFile != null) {
            SqliteVault.Contents contents = Backup.vault(context.vault(), vaultFile);
            note(context, LastBackup.Part.VAULT);
            context.say("cli.backup.vault", vaultFile.toString(), contents.accounts(), contents.keys());
        }
        if (erasures != null) {
            Path list = placed(context, erasures);
            context.say("cli.backup.erasures", list.toString(), Backup.erasures(context.log(), context.vault(), list));
        }
        return 0;
    }

    /** Before anything is written. */
    private void refuse(Path logFile, Path vaultFile) throws IOException {
        for (Path file : new Path[] {logFile, vaultFile}) {
            if (file != null && Files.exists(file)) {
                throw new StartRefusedException("cli.exists", file.toString());
            }
        }
        if (logFile != null && vaultFile != null && !together && folder(logFile).equals(folder(vaultFile))) {
            throw new StartRefusedException("cli.backup.together");
        }
    }

    private boolean log(TaskContext context, Path file) throws IOException {
        Verdict verdict;
        try (TerminalProgress bar = TerminalProgress.of(context)) {
            long head = context.log().head();
            verdict = Backup.log(context.log(), file, position -> bar.at("cli.phase.verifying", position, head));
        }
        switch (verdict) {
            case Verdict.Intact intact -> {
                note(context, LastBackup.Part.LOG);
                context.say("cli.backup.log", file.toString(), String.valueOf(intact.events()), intact.rootHex());
            }
            case Verdict.Broken broken -> {
                context.say("cli.broken", String.valueOf(broken.position()), broken.reason());
                context.say("cli.backup.broken", file.toString());
            }
        }
        return verdict instanceof Verdict.Intact;
    }

    /** For the first page of administrators. */
    private static void note(TaskContext context, LastBackup.Part part) throws IOException {
        if (context.backups() != null) {
            context.backups().note(part, Instant.now());
        }
    }

    private static Path placed(TaskContext context, Path file) {
        return file == null
                ? null
                : context.folder().resolve(file).toAbsolutePath().normalize();
    }

    /** Links followed, as far as the folder is there already. */
    private static Path folder(Path file) throws IOException {
        Path folder = file.getParent();
        return Files.exists(folder) ? folder.toRealPath() : folder;
    }
}
