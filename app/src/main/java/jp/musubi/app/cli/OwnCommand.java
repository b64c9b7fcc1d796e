package jp.musubi.app.cli;

import java.io.IOException;

/** A command that always runs in the process it was typed for. */
interface OwnCommand {

    /** Runs. @return the exit code */
    int run(Terminal terminal) throws IOException, InterruptedException;
}
