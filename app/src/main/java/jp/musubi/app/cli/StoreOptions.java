package jp.musubi.app.cli;

import java.util.Map;
import jp.musubi.node.StorePlaces;
import picocli.CommandLine.Option;

/** Where log and vault are, when they are not files in the data directory. */
final class StoreOptions {

    @Option(names = "--log", paramLabel = "ADDRESS")
    private String log;

    @Option(names = "--vault", paramLabel = "ADDRESS")
    private String vault;

    /** @return null when nothing is said, here or in the environment */
    StorePlaces places(Map<String, String> environment) {
        return StorePlaces.of(log, vault, environment);
    }
}
