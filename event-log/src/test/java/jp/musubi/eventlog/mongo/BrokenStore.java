package jp.musubi.eventlog.mongo;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.Store;

/** A log whose server stores each batch, and whose network is gone before the answer has come. */
final class BrokenStore implements Store.Outage {
    private final FaultyNetwork network;
    private final MongoEventLog log;
    private boolean mended;

    private BrokenStore(FaultyNetwork network, MongoEventLog log) {
        this.network = network;
        this.log = log;
    }

    static BrokenStore of(TestDatabase database) {
        assumeThat(database.isOnStandIn())
                .as("faults are put between the log and a single server")
                .isTrue();
        FaultyNetwork network = new FaultyNetwork(database.host());
        MongoOptions impatient =
                MongoOptions.defaults().withTimeout(Duration.ofMillis(100)).withPatience(Duration.ZERO);
        MongoEventLog log = MongoEventLog.open(database.behind(network.host()), impatient);
        network.inserts(() -> FaultyNetwork.Fate.ANSWER_IS_LOST_AND_ALL_ELSE);
        return new BrokenStore(network, log);
    }

    @Override
    public EventLog log() {
        return log;
    }

    /** The first time the network is mended; the second time, after the log, it is taken away. */
    @Override
    public void end() {
        if (mended) {
            network.close();
        }
        mended = true;
        network.inserts(() -> FaultyNetwork.Fate.ARRIVES);
        network.up();
    }
}
