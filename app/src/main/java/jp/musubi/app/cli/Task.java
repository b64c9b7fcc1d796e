package jp.musubi.app.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A command that works on the data: parsed from the same words on either side, run where the data are. */
interface Task {

    /** Runs. @return the exit code */
    int run(TaskContext context) throws IOException;

    /** Whether it asks questions or sends commands; otherwise log and vault are enough. */
    default boolean needsCore() {
        return false;
    }

    /** A file of the caller's to read, or null. */
    default Path input() {
        return null;
    }

    /** A new file of the caller's to write, or null. */
    default Path output() {
        return null;
    }
}
