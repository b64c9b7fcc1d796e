package jp.musubi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.wiring.ServerFile;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.Inspection;
import jp.musubi.node.Node;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.StorePlaces;
import jp.musubi.node.backup.LastBackup;
import jp.musubi.vault.Vault;

/** Decides where a task runs: in the server that holds the data directory, else here. */
final class TaskPlace {

    private final Terminal terminal;

    TaskPlace(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(TaskCommand task, List<String> words) throws IOException, InterruptedException {
        DataDirectory directory = task.options().directory();
        terminal.speak(task.options().locale(terminal.environment()));
        StorePlaces places = task.places(terminal.environment());
        if (places == null && !directory.founded()) {
            throw new StartRefusedException("cli.noData", directory.root().toString());
        }
        try (InputStream input = input(task);
                OutputStream output = output(task)) {
            try {
                return here(task, directory, places, input, output);
            } catch (StartRefusedException e) {
                Optional<ServerFile> server = ServerFile.read(directory);
                if (!e.key().equals(StartRefusedException.LOCKED) || server.isEmpty()) {
                    throw e;
                }
                return ServerCall.run(server.get(), words, terminal, input, output);
            }
        } catch (ConnectException e) {
            // Whoever holds the directory is not, or no longer, listening.
            throw new StartRefusedException(
                    StartRefusedException.LOCKED, directory.root().toString());
        }
    }

    private static InputStream input(Task task) throws IOException {
        Path file = task.input();
        if (file == null) {
            return InputStream.nullInputStream();
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartRefusedException("cli.noFile", file.toString());
        }
        return Files.newInputStream(file);
    }

    private static OutputStream output(Task task) throws IOException {
        Path file = task.output();
        if (file == null) {
            return OutputStream.nullOutputStream();
        }
        if (Files.exists(file)) {
            throw new StartRefusedException("cli.exists", file.toString());
        }
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    /** Whoever comes first to a vault that had no master key is told of the one that was made. */
    private void tell(Vault vault) {
        if (vault != null) {
            vault.master().made().ifPresent(file -> terminal.complain("cli.masterKey.made", file));
        }
    }

    private int here(
            TaskCommand task, DataDirectory directory, StorePlaces places, InputStream input, OutputStream output) {
        if (!task.needsCore()) {
            try (Inspection inspection = Inspection.open(directory, places)) {
                tell(inspection.vault());
                return TaskRuns.run(
                        task,
                        new TaskContext(
                                inspection.log(),
                                inspection.vault(),
                                inspection.codec(),
                                inspection.audit(),
                                null,
                                input,
                                output,
                                terminal.out(),
                                terminal.locale(),
                                terminal.interactive(),
                                Path.of(""),
                                places == null ? new LastBackup(directory.root()) : null,
                                TaskContext.LIKELY_ADDRESS));
            }
        }
        try (TerminalProgress progress = terminal.progress();
                Node node = Node.open(directory, NodeSettings.task().on(places), progress)) {
            node.start(progress);
            progress.clear();
            tell(node.vault());
            return TaskRuns.run(
                    task,
                    new TaskContext(
                            node.log(),
                            node.vault(),
                            node.codec(),
                            node.audit(),
                            node,
                            input,
                            output,
                            terminal.out(),
                            terminal.locale(),
                            terminal.interactive(),
                            Path.of(""),
                            node.lastBackup(),
                            TaskContext.LIKELY_ADDRESS));
        }
    }
}
