package jp.musubi.app.node;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.gateway.AxonQuestions;
import jp.musubi.app.gateway.Commands;
import jp.musubi.app.gateway.CoreGateway;
import jp.musubi.app.gateway.Questions;
import jp.musubi.automation.erasure.ErasureAutomation;
import jp.musubi.automation.matching.MatchingAutomation;
import jp.musubi.automation.matching.RematchAutomation;
import jp.musubi.query.QuerySide;
import jp.musubi.query.runner.ProjectionProgress;
import jp.musubi.query.runner.ProjectionRunner;
import jp.musubi.query.runner.ProjectionStatus;
import jp.musubi.search.index.SearchIndex;

/** What follows from the log: the index and who keeps it, the gateway, the automations. */
final class Core implements AutoCloseable {

    private final Stores stores;
    private final ErasureAutomation erasures;
    private final SearchIndex index;
    private final ProjectionRunner runner;
    private final CoreGateway gateway;
    private final Commands commands;
    private final Questions questions;
    private final int candidates;
    private volatile MatchingAutomation matching;
    private volatile RematchAutomation rematching;

    private Core(
            Stores stores,
            ErasureAutomation erasures,
            SearchIndex index,
            ProjectionRunner runner,
            CoreGateway gateway,
            int candidates) {
        this.stores = stores;
        this.erasures = erasures;
        this.index = index;
        this.runner = runner;
        this.gateway = gateway;
        this.commands = gateway.commands(stores.log());
        this.candidates = candidates;
        this.questions = new AxonQuestions(gateway.queryGateway(), index);
    }

    /** Opens the index and lets it follow the log, then opens the ways in. It need not have reached the head yet. */
    static Core start(Stores stores, DataDirectory directory, NodeSettings settings, ProjectionProgress progress)
            throws IOException {
        // First of all: a vault restored from a backup must lose the keys of what was erased since.
        ErasureAutomation erasures =
                ErasureAutomation.start(stores.log(), owner -> Erasures.destroy(stores.vault(), owner));
        SearchIndex index =
                IndexFolder.open(directory, stores.log(), settings.matching().search());
        ProjectionRunner runner = ProjectionRunner.start(stores.log(), stores.codec(), index, progress);
        CoreGateway gateway = CoreGateway.start(
                stores.log(),
                stores.codec(),
                QuerySide.answers(index, stores.log(), stores.codec()),
                settings.matching().proposals());
        return new Core(
                stores, erasures, index, runner, gateway, settings.matching().candidates());
    }

    Commands commands() {
        return commands;
    }

    Questions questions() {
        return questions;
    }

    SearchIndex index() {
        return index;
    }

    ProjectionRunner runner() {
        return runner;
    }

    /** Lets the matcher follow the log. */
    void startMatching() {
        MatchingAutomation fresh =
                MatchingAutomation.start(stores.log(), stores.codec(), index, gateway.matchCommands(), candidates);
        matching = fresh;
        rematching = RematchAutomation.start(
                stores.log(), stores.codec(), index, gateway.matchCommands(), candidates, fresh);
    }

    /** Stops the matcher: nothing more may be stored. */
    void stopMatching() {
        RematchAutomation job = rematching;
        if (job != null) {
            job.close();
        }
        MatchingAutomation running = matching;
        if (running != null) {
            running.close();
        }
    }

    /** Whether the matcher has acted on everything up to the position. */
    boolean awaitMatching(long position, Duration timeout) throws InterruptedException {
        MatchingAutomation running = matching;
        return running != null && running.awaitIdle(position, timeout);
    }

    List<NodeStatus.Halted> halted() {
        List<NodeStatus.Halted> halted = new ArrayList<>();
        ProjectionStatus projection = runner.status();
        if (projection.failed()) {
            halted.add(new NodeStatus.Halted("projection", projection.failedAt(), projection.error()));
        }
        MatchingAutomation running = matching;
        if (running != null && running.status().failed()) {
            halted.add(new NodeStatus.Halted(
                    "matching", running.status().failedAt(), running.status().error()));
        }
        RematchAutomation job = rematching;
        if (job != null && job.status().failed()) {
            halted.add(new NodeStatus.Halted(
                    "rematching", job.status().failedAt(), job.status().error()));
        }
        if (erasures.status().failed()) {
            halted.add(new NodeStatus.Halted(
                    "erasure", erasures.status().failedAt(), erasures.status().error()));
        }
        return halted;
    }

    @Override
    public void close() {
        stopMatching();
        gateway.close();
        runner.close();
        index.close();
        erasures.close();
    }
}
