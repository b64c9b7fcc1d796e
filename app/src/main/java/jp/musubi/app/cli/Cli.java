package jp.musubi.app.cli;

import java.io.Console;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.Version;
import jp.musubi.vault.VaultException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands a command line and runs it. Exit codes: 0 done, 1 not done, 2 not understood. */
public final class Cli {

    private final Terminal terminal;

    Cli(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A command line of this process. */
    public static Cli ofThisProcess() {
        return new Cli(new Terminal(System.out, System.err, System.getenv(), interactive()));
    }

    /** Since Java 22 there is a console even without a terminal; before, there was none, and no way to ask it. */
    private static boolean interactive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs. @return the exit code */
    public int run(List<String> typed) throws InterruptedException {
        List<String> words = CommonOptions.withOneLanguage(typed);
        CommonOptions.wantedLanguage(words)
                .ifPresent(wanted -> terminal.speak(CommonOptions.language(wanted, terminal.environment())));
        if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
            terminal.say("cli.usage");
            return words.isEmpty() ? 2 : 0;
        }
        if (words.contains("--version")) {
            terminal.print("musubi " + Version.current());
            return 0;
        }
        try {
            return run(CommandLines.parsed(words), words);
        } catch (ParameterException e) {
            misunderstood(e);
            return 2;
        } catch (StartRefusedException e) {
            terminal.complain(e.key(), e.arguments());
            return 1;
        } catch (IOException | LogFailureException | VaultException e) {
            terminal.complain("cli.failed", String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private int run(Object command, List<String> words) throws IOException, InterruptedException {
        return switch (command) {
            case OwnCommand own -> own.run(terminal);
            case RehearseCommand rehearse -> rehearse.run();
            case TaskCommand task -> new TaskPlace(terminal).run(task, words);
            default -> {
                // A group of commands without one of its commands.
                terminal.say("cli.usage");
                yield 2;
            }
        };
    }

    private void misunderstood(ParameterException failure) {
        switch (failure) {
            case UnmatchedArgumentException unknown ->
                terminal.complain("cli.bad.unknown", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing ->
                terminal.complain(
                        "cli.bad.missing",
                        missing.getMissing().stream().map(Cli::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> terminal.complain("cli.bad.twice", name(twice.getOverwritten()));
            default ->
                terminal.complain(
                        "cli.bad.value",
                        failure.getArgSpec() == null
                                ? failure.getCommandLine().getCommandName()
                                : name(failure.getArgSpec()),
                        String.valueOf(failure.getValue()));
        }
    }

    /** As its user types it: never the name that it has in the program. */
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
