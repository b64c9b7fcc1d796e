package jp.musubi.app.cli;

import java.util.Map;
import jp.musubi.node.StorePlaces;
import picocli.CommandLine.Mixin;

/** A task with the options that every command takes. */
abstract class TaskCommand implements Task {

    @Mixin
    private CommonOptions options;

    final CommonOptions options() {
        return options;
    }

    /** Where log and vault are when no server runs here; null when they are files in the data directory. */
    StorePlaces places(Map<String, String> environment) {
        return StorePlaces.of(null, null, environment);
    }
}
