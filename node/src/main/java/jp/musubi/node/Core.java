package jp.musubi.node;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.command.kit.Settings;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.CoreGateway;
import jp.musubi.node.gateway.IndexQuestions;
import jp.musubi.node.gateway.LogQuestions;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.runner.ProjectionProgress;
import jp.musubi.query.kit.runner.ProjectionRunner;
import jp.musubi.query.kit.runner.ProjectionStatus;
import jp.musubi.search.index.Foreground;
import jp.musubi.search.index.SearchIndex;

/** What follows from the log: the index and who keeps it, the gateway, the automations; as far as the roles want them. */
final class Core implements AutoCloseable {

    private final Followed followed;
    private final Automations automations;
    private final Optional<Indexing> indexing;
    private final CoreGateway gateway;
    private final Commands commands;
    private final Questions questions;

    private Core(
            Followed followed,
            Automations automations,
            Optional<Indexing> indexing,
            CoreGateway gateway,
            Commands commands,
            Questions questions) {
        this.followed = followed;
        this.automations = automations;
        this.indexing = indexing;
        this.gateway = gateway;
        this.commands = commands;
        this.questions = questions;
    }

    /** The index, and who keeps it up with the log. */
    private record Indexing(MeaningModel model, SearchIndex index, ProjectionRunner runner) implements AutoCloseable {

        @Override
        public void close() {
            runner.close();
            index.close();
            model.close();
        }
    }

    /** Opens the index and lets it follow the log, then opens the ways in. It need not have reached the head yet. */
    static Core start(Stores stores, DataDirectory directory, NodeSettings settings, ProjectionProgress progress)
            throws IOException {
        Followed followed = Followed.of(stores);
        // First of all: a vault restored from a backup must lose the keys of what was erased since.
        Automations automations = Automations.start(followed, stores.vault(), settings);
        Optional<Indexing> indexing =
                settings.indexes() ? Optional.of(index(followed, directory, settings, progress)) : Optional.empty();
        Foreground foreground = new Foreground();
        indexing.ifPresent(known -> known.index().yieldTo(foreground));
        Optional<SearchIndex> asked = indexing.filter(any -> settings.queries()).map(Indexing::index);
        CoreGateway gateway = CoreGateway.start(
                stores.log(), stores.codec(), new Settings(settings.matching().proposals(), settings.today()));
        Questions questions = asked.<Questions>map(
                        index -> new IndexQuestions(QuerySide.answers(index, stores.log(), stores.codec()), index))
                .orElseGet(() -> new LogQuestions(stores.log(), stores.codec()));
        return new Core(
                followed,
                automations,
                indexing,
                gateway,
                gateway.commands(stores.log(), stores.keys(), foreground),
                questions);
    }

    private static Indexing index(
            Followed followed, DataDirectory directory, NodeSettings settings, ProjectionProgress progress)
            throws IOException {
        // Of the process, not of the settings: whoever opens this index must compare by the same model.
        MeaningModel model = MeaningModel.of(System.getenv());
        SearchIndex index =
                IndexFolder.open(directory, followed.log(), settings.matching().search(), model.meanings());
        return new Indexing(
                model,
                index,
                ProjectionRunner.start(QuerySide.KINDS, followed.log(), followed.codec(), index, progress));
    }

    Commands commands() {
        return commands;
    }

    Questions questions() {
        return questions;
    }

    /** The position that the index shows; 0 when there is none. */
    long indexed() {
        return indexing.map(known -> known.index().position()).orElse(0L);
    }

    /** Waits until the index shows the position, as long as the projection runs. There may be no index to wait for. */
    void awaitIndex(long position) throws InterruptedException {
        if (indexing.isEmpty()) {
            return;
        }
        ProjectionRunner runner = indexing.get().runner();
        while (!runner.await(position, Duration.ofSeconds(1))) {
            ProjectionStatus status = runner.status();
            if (status.failed()) {
                throw new StartRefusedException(
                        "cli.projectionHalted", String.valueOf(status.failedAt()), status.error());
            }
        }
    }

    /** Lets the matcher follow the log. */
    void startMatching() {
        indexing.ifPresent(known -> automations.startMatching(known.index(), gateway.matchCommands()));
    }

    /** Ends what the day has ended, waits until the index shows it, and goes on as days pass. */
    void startEnding(Stores stores, NodeSettings settings) throws InterruptedException {
        if (indexing.isPresent()) {
            automations.startEnding(indexing.get().index(), gateway.matchCommands(), settings.today());
            awaitIndex(stores.log().head());
        }
    }

    /** Stops what sends commands by itself: nothing more may be stored. */
    void stopMatching() {
        automations.stopMatching();
    }

    /** Whether the matcher has acted on everything up to the position. Nobody rests while somebody waits for that. */
    boolean awaitMatching(long position, Duration timeout) throws InterruptedException {
        indexing.ifPresent(known -> known.index().want(position));
        return automations.awaitMatching(position, timeout);
    }

    List<NodeStatus.Halted> halted() {
        List<NodeStatus.Halted> halted = new ArrayList<>();
        indexing.map(known -> known.runner().status())
                .filter(ProjectionStatus::failed)
                .map(status -> new NodeStatus.Halted("projection", status.failedAt(), status.error()))
                .ifPresent(halted::add);
        indexing.flatMap(known -> known.model().fault())
                .map(why -> new NodeStatus.Halted(NodeStatus.MODEL, 0, why))
                .ifPresent(halted::add);
        halted.addAll(automations.halted());
        return halted;
    }

    @Override
    public void close() {
        followed.retries().close();
        stopMatching();
        gateway.close();
        indexing.ifPresent(Indexing::close);
        automations.close();
    }
}
