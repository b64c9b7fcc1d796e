package jp.musubi.app.cli;

import java.util.Map;
import jp.musubi.node.StorePlaces;
import picocli.CommandLine.Mixin;

/** A task that can be told where log and vault are. */
abstract class StoreTask extends TaskCommand {

    @Mixin
    private StoreOptions stores;

    @Override
    final StorePlaces places(Map<String, String> environment) {
        return stores.places(environment);
    }
}
