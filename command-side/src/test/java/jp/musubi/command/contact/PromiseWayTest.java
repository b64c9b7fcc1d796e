package jp.musubi.command.contact;

import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.Promises.PROMISE;
import static jp.musubi.language.samples.Walk.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.musubi.command.CommandSide;
import jp.musubi.command.contact.giveuppromise.GiveUpPromise;
import jp.musubi.command.contact.handoverpromise.HandOverPromise;
import jp.musubi.command.contact.keeppromise.KeepPromise;
import jp.musubi.command.contact.note.NoteContact;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.testing.Folded;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.samples.Walk.Stand;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a promise against every event, in every decision model and command that reads the way of promises. */
class PromiseWayTest {
    private static final List<RecordRef> ABOUT = List.of(NEED.ref());
    private static final ContactId LATER = new ContactId("later");
    private static final Walk<PromiseState> WALK = new Walk<>(
            PromiseState.WAY,
            List.of(
                    Promises.given(PROMISE, COORDINATOR, NEED.ref()),
                    new PromiseHandedOver(PROMISE, ABOUT, COORDINATOR, INTERMEDIARY, null),
                    new PromiseKept(PROMISE, ABOUT, null, null),
                    new PromiseGivenUp(PROMISE, ABOUT, "理由")),
            List.of(Promises.nothingOfOld(LATER, NEED.ref())));

    private static final Map<Class<? extends Event>, Command> COMMANDS = Map.of(
            ContactNoted.class,
                    new NoteContact(
                            COORDINATOR,
                            PROMISE,
                            NEED.ref(),
                            LocalDate.of(2027, 5, 10),
                            ContactKind.VISIT,
                            "話",
                            "見本を送る",
                            null,
                            null),
            PromiseHandedOver.class, new HandOverPromise(COORDINATOR, PROMISE, INTERMEDIARY, null),
            PromiseKept.class, new KeepPromise(COORDINATOR, PROMISE, null),
            PromiseGivenUp.class, new GiveUpPromise(COORDINATOR, PROMISE, "理由"));

    static List<Stand<PromiseState>> stands() {
        return WALK.stands();
    }

    @Test
    void theWalkHasEveryStateAndEveryEvent() {
        WALK.requireWhole();
        assertThat(COMMANDS.keySet()).isEqualTo(PromiseState.WAY.events());
    }

    @ParameterizedTest
    @MethodSource("stands")
    void everyModelGoesWhereTheTableSays(Stand<PromiseState> stand) {
        for (Event event : WALK.nextFrom(stand.at())) {
            List<Event> history = list(stand.history(), event);
            PromiseState next = WALK.after(stand.at(), event);
            String what = stand + ", " + event.getClass().getSimpleName();

            // That a later note replaced it is known to the other model alone.
            PromiseCase promise = Folded.of(PromiseCase.class, PROMISE, history);
            boolean replaced = Folded.of(ReplacedPromises.class, NEED.ref(), history)
                    .replaced()
                    .contains(PROMISE);
            assertThat(promise.state().underway() && !replaced).as(what).isEqualTo(next.underway());
            assertThat(List.of(promise.state(), next).stream().distinct().toList())
                    .as(what)
                    .hasSizeLessThanOrEqualTo(replaced ? 2 : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("stands")
    void aCommandIsAcceptedExactlyWhereItsEventIsAllowed(Stand<PromiseState> stand) {
        COMMANDS.forEach((event, command) -> {
            try (SliceFixture fixture = SliceFixture.of(PromiseWayTest::everything)) {
                fixture.given(Pairs.sides());
                fixture.given(stand.history().toArray(Event[]::new));
                fixture.when(command)
                        .storesOnlyIf(PromiseState.WAY.allows(stand.at(), event), event, stand + ", " + event);
            }
        });
    }

    private static EventSourcingConfigurer everything(EventSourcingConfigurer configurer, Settings settings) {
        return CommandSide.configure(configurer, settings);
    }
}
