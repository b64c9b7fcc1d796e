package jp.musubi.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The words of the command line. */
final class CommandLines {

    private CommandLines() {}

    /** The whole of it. */
    @Command(
            name = "musubi",
            subcommands = {
                ServeCommand.class,
                EvaluateCommand.class,
                RehearseCommand.class,
                ImportTask.class,
                TrainTask.class,
                AuditTasks.class,
                EraseTasks.Person.class,
                EraseTasks.Record.class,
                VaultTasks.class,
                BackupTask.class,
                RestoreCommand.class,
                CopyLogCommand.class,
                CopyVaultCommand.class,
                MailCommands.class
            })
    static final class Root {}

    static CommandLine parser() {
        return new CommandLine(new Root())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(false)
                .setExpandAtFiles(false);
    }

    /** The innermost command that the words name. @throws CommandLine.ParameterException when they make no sense */
    static Object parsed(List<String> words) {
        CommandLine.ParseResult result = parser().parseArgs(words.toArray(String[]::new));
        while (result.hasSubcommand()) {
            result = result.subcommand();
        }
        return result.commandSpec().userObject();
    }

    /** The task that the words name, or null when they name none: the server runs nothing else. */
    static TaskCommand task(List<String> words) {
        try {
            return parsed(words) instanceof TaskCommand task ? task : null;
        } catch (CommandLine.ParameterException e) {
            // The command line has said so to its user; whoever sends such a thing here gets no more.
            return null;
        }
    }
}
