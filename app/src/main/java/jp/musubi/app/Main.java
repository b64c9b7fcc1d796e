package jp.musubi.app;

import java.util.List;
import jp.musubi.app.cli.Cli;

/** The only main. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(Cli.ofThisProcess().run(List.of(arguments)));
    }
}
