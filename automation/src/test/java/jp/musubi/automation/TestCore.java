package jp.musubi.automation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.musubi.automation.matching.GatewayMatchCommands;
import jp.musubi.automation.matching.MatchCommands;
import jp.musubi.automation.matching.MatchingAutomation;
import jp.musubi.automation.matching.RematchAutomation;
import jp.musubi.command.CommandSide;
import jp.musubi.command.cluster.found.FoundCluster;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.axon.AxonEventStorageEngine;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.runner.ProjectionRunner;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.index.SearchIndex;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/** The real core over a log in a folder: commands decide, the projection follows; the matcher when started. */
public final class TestCore implements AutoCloseable {
    public static final PersonId ADMIN = new PersonId("admin");
    private static final int CANDIDATES = 20;
    private static final Duration LONG = Duration.ofSeconds(30);

    public final TestKeys keys = new TestKeys();
    public final EventCodec codec = new EventCodec(keys);
    public final EventLog log;
    public final SearchIndex index = LuceneSearchIndex.inMemory();
    private final ProjectionRunner runner;
    private final AxonConfiguration axon;
    /** The day by which decisions go and records end. */
    public volatile LocalDate today = LocalDate.of(2027, 5, 10);

    private MatchingAutomation matcher;
    private RematchAutomation rematcher;

    public TestCore(Path folder) {
        log = SqliteEventLog.open(folder.resolve("log.db"));
        runner = ProjectionRunner.start(QuerySide.KINDS, log, codec, index, (position, head) -> {});
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class))
                .registerEventStorageEngine(any -> new AxonEventStorageEngine(log, new TestPayloads(codec)));
        axon = CommandSide.configure(configurer, new Settings(3, () -> today)).start();
        send(new FoundCluster(new PersonId("musubi"), "架空", true, ADMIN, "架空 管理者", "admin@example.jp"));
    }

    public void send(Command... commands) {
        for (Command command : commands) {
            axon.getComponent(CommandGateway.class).send(command).wait(Object.class);
        }
    }

    public MatchCommands matchCommands() {
        return new GatewayMatchCommands(
                axon.getComponent(CommandGateway.class), axon.getComponent(MessageTypeResolver.class), "test");
    }

    public MatchingAutomation startMatcher() {
        return startMatcher(matchCommands());
    }

    public MatchingAutomation startMatcher(MatchCommands commands) {
        matcher = MatchingAutomation.start(log, codec, index, commands, CANDIDATES);
        return matcher;
    }

    /** Beside the matcher, which must run. */
    public RematchAutomation startRematcher() {
        return startRematcher(matchCommands());
    }

    public RematchAutomation startRematcher(MatchCommands commands) {
        rematcher = RematchAutomation.start(log, codec, index, commands, CANDIDATES, matcher);
        return rematcher;
    }

    public void stopRematcher() {
        rematcher.close();
        rematcher = null;
    }

    public void stopMatcher() {
        matcher.close();
        matcher = null;
    }

    /** Waits until the matcher has acted on everything, its own events included, and the index shows it. */
    public void settle() {
        try {
            long head;
            do {
                head = log.head();
                // First of all, for whoever waits for the index here lets it not rest; what only follows waits at
                // leisure.
                if (!runner.await(head, LONG)) {
                    throw new IllegalStateException("the projection does not catch up: " + runner.status());
                }
                if (matcher != null && !matcher.awaitIdle(head, LONG)) {
                    throw new IllegalStateException("the matcher does not come to rest: " + matcher.status());
                }
                if (rematcher != null && !rematcher.awaitIdle(head, LONG)) {
                    throw new IllegalStateException("the job does not come to its end: " + rematcher.status());
                }
            } while (log.head() > head);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The events of a type, in log order. */
    public <E extends Event> List<E> events(Class<E> type) {
        return log.read(0, Integer.MAX_VALUE).stream()
                .map(stored -> codec.read(stored.name(), stored.version(), stored.payload())
                        .event())
                .flatMap(event -> type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty())
                .toList();
    }

    /** Need and seed of the pairings in a state, in order. */
    public Set<String> pairings(PairingState state) {
        Set<String> pairs = new TreeSet<>();
        for (int page = 1; ; page++) {
            List<PairingView> found = QuerySide.answers(index, log, codec)
                    .ask(new FindPairings(
                            Viewer.person(ADMIN, Set.of(Role.COORDINATOR)), Set.of(state), null, null, page, 200, null))
                    .items();
            found.forEach(pairing -> pairs.add(pairing.needId() + " " + pairing.seedId()));
            if (found.size() < 200) {
                return pairs;
            }
        }
    }

    @Override
    public void close() {
        if (rematcher != null) {
            rematcher.close();
        }
        if (matcher != null) {
            matcher.close();
        }
        axon.shutdown();
        runner.close();
        index.close();
        log.close();
    }
}
