package jp.musubi.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.kit.Event;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;

/**
 * Given these events, when this command, then those events or that refusal: one use case as production wires it. A handler
 * that reads after it has appended fails here, see {@link ReadThenAppend}.
 */
public final class SliceFixture implements AutoCloseable {
    private final AxonTestFixture fixture;
    private final List<Event> given = new ArrayList<>();

    private SliceFixture(AxonTestFixture fixture) {
        this.fixture = fixture;
    }

    /** The use case, with all {@link People} present. */
    public static SliceFixture of(UnaryOperator<EventSourcingConfigurer> slice) {
        return empty(slice).given(People.events().toArray(Event[]::new));
    }

    /** A use case that goes by the day, on {@link Samples#TODAY}, with all {@link People} present. */
    public static SliceFixture of(BiFunction<EventSourcingConfigurer, Settings, EventSourcingConfigurer> slice) {
        return on(Samples.TODAY, slice);
    }

    /** A use case that goes by the day, on that day, with all {@link People} present. */
    public static SliceFixture on(
            LocalDate day, BiFunction<EventSourcingConfigurer, Settings, EventSourcingConfigurer> slice) {
        return of((UnaryOperator<EventSourcingConfigurer>)
                configurer -> slice.apply(configurer, Settings.defaults(() -> day)));
    }

    /** The use case on an empty log. */
    public static SliceFixture empty(UnaryOperator<EventSourcingConfigurer> slice) {
        return new SliceFixture(AxonTestFixture.with(
                ReadThenAppend.watch(slice.apply(EventSourcingConfigurer.create())),
                AxonTestFixture.Customization::disableAxonServer));
    }

    /** Adds to what has happened. */
    public SliceFixture given(Event... events) {
        given.addAll(Arrays.asList(events));
        return this;
    }

    /** Lets happen what was given, before any command is sent. */
    public SliceFixture happened() {
        history();
        return this;
    }

    private AxonTestPhase.Given history() {
        AxonTestPhase.Given history = fixture.given();
        if (!given.isEmpty()) {
            history.events(given);
            given.clear();
        }
        return history;
    }

    /** Sends the command. */
    public Outcome when(Command command) {
        AxonTestPhase.Given history = history();
        return new Outcome(history.when().command(command).then());
    }

    @Override
    public void close() {
        fixture.stop();
    }

    /** What came of the command. */
    public record Outcome(AxonTestPhase.Then.Command then) {
        /** Accepted, with exactly these events. */
        public void stores(Event... events) {
            then.success().events((Object[]) events);
        }

        /** Accepted, with these events among others. */
        public List<Event> stored() {
            List<Event> stored = new ArrayList<>();
            then.success().eventsSatisfy(all -> all.forEach(message -> stored.add((Event) message.payload())));
            return stored;
        }

        /** What came of it; nothing where it was refused. */
        public List<Event> storedOrNothing() {
            List<Event> stored = new ArrayList<>();
            then.eventsSatisfy(all -> all.forEach(message -> stored.add((Event) message.payload())));
            return stored;
        }

        /** Where it is allowed, accepted, with such an event among others; elsewhere refused with a sentence. */
        public void storesOnlyIf(boolean allowed, Class<?> event, String what) {
            if (allowed) {
                assertThat(stored()).as(what).anyMatch(event::isInstance);
                return;
            }
            then.exceptionSatisfies(exception -> {
                assertThat(exception).as(what).isInstanceOf(RefusedException.class);
                assertThat(((RefusedException) exception).refusal().violations())
                        .as(what)
                        .isNotEmpty();
            });
            then.noEvents();
        }

        /** As {@link #storesOnlyIf}, of a command that says nothing where there is nothing to do. */
        public void endsOnlyIf(boolean allowed, Class<?> event, String what) {
            if (allowed) {
                storesOnlyIf(true, event, what);
            } else {
                then.noEvents();
            }
        }

        /** Refused for one reason, and nothing stored. */
        public void refuses(Refusal.Kind kind, String field, String code, Object... arguments) {
            refuses(kind, new Violation(field, code, List.of(arguments)));
        }

        /** Refused for exactly these reasons, and nothing stored. */
        public void refuses(Refusal.Kind kind, Violation... violations) {
            then.exceptionSatisfies(exception -> {
                assertThat(exception).isInstanceOf(RefusedException.class);
                Refusal refusal = ((RefusedException) exception).refusal();
                assertThat(refusal.kind()).isEqualTo(kind);
                assertThat(refusal.violations()).containsExactlyInAnyOrder(violations);
            });
            then.noEvents();
        }
    }
}
