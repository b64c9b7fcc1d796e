package jp.musubi.command.kit.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.testing.ReadThenAppend;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.Test;

/**
 * Why no decision may read a model after it has appended: what Axon 5.0.1 does then. When a newer Axon makes the first test
 * fail, the fault is mended, and {@link ReadThenAppend} and these tests have lost their reason.
 */
class AppendedEventsTest {
    private static final SeedId MINE = new SeedId("mine");
    private static final SeedId OTHER = new SeedId("other");
    private final Handler handler = new Handler();

    @Test
    void aModelThatIsActiveAlsoTakesInAppendedEventsThatBearNoneOfItsTags() {
        try (Fixture fixture = new Fixture(slice())) {
            fixture.send(new Publish(OTHER)).success();
        }
        assertThat(handler.seen)
                .as("nothing happened to my seed; the second reading is false")
                .containsExactly(new Publications(0), new Publications(1));
    }

    @Test
    void aHandlerThatReadsAfterItHasAppendedIsFoundOut() {
        try (Fixture fixture = new Fixture(ReadThenAppend.watch(slice()))) {
            fixture.send(new Publish(OTHER))
                    .exceptionSatisfies(thrown -> assertThat(thrown)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("read after appending"));
        }
        assertThat(handler.seen).containsExactly(new Publications(0));
    }

    private EventSourcingConfigurer slice() {
        return Slice.of(EventSourcingConfigurer.create())
                .model(SeedId.class, Publications.class)
                .handler(handler);
    }

    record Publish(SeedId seed) {}

    /** How often a seed was published. */
    @EventSourcedEntity
    record Publications(int count) {
        @EntityCreator
        static Publications none() {
            return new Publications(0);
        }

        @EventCriteriaBuilder
        static EventCriteria criteria(SeedId seed, MessageTypeResolver types) {
            return EventCriteria.havingTags("seed", seed.value()).andBeingOneOfTypes(types, SeedPublished.class);
        }

        @EventSourcingHandler
        Publications on(SeedPublished event) {
            return new Publications(count + 1);
        }
    }

    /** Does what no handler should. */
    static final class Handler {
        private final List<Publications> seen = new ArrayList<>();

        @CommandHandler
        void handle(Publish command, ProcessingContext context, EventAppender out) {
            seen.add(Models.load(context, Publications.class, MINE));
            out.append(new SeedPublished(command.seed(), Disclosure.PUBLIC));
            seen.add(Models.load(context, Publications.class, MINE));
        }
    }

    private record Fixture(AxonTestFixture fixture) implements AutoCloseable {
        Fixture(EventSourcingConfigurer configurer) {
            this(AxonTestFixture.with(configurer, AxonTestFixture.Customization::disableAxonServer));
        }

        org.axonframework.test.fixture.AxonTestPhase.Then.Command send(Object command) {
            return fixture.given().noPriorActivity().when().command(command).then();
        }

        @Override
        public void close() {
            fixture.stop();
        }
    }
}
