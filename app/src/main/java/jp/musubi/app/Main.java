package jp.musubi.app;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.app.cli.Cli;

/** The only main. */
public final class Main {

    /** Kept, or its level would be forgotten: Lucene hints at an incubating module that nobody here needs. */
    private static final Logger HINTS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) throws InterruptedException {
        HINTS.setLevel(Level.SEVERE);
        System.exit(Cli.ofThisProcess().run(List.of(arguments)));
    }
}
