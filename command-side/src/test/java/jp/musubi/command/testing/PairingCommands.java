package jp.musubi.command.testing;

import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.samples.Made;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.samples.Walk.Stand;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedWithdrawn;

/** What people can do with the pairing of {@link Pairs}, found and not listed, and the whole of its way. */
public final class PairingCommands {
    /** Every event of the pairing, and every one of another record that moves it. */
    public static final Walk<PairingState> WALK = new Walk<>(
            PairingState.WAY,
            Stream.concat(
                            Stream.of(Pairs.proposed()),
                            Made.events(PairingState.WAY.eventsBut(PairingProposed.class), PAIRING, NEED, SEED)
                                    .stream())
                    .toList(),
            List.of(
                    new SeedWithdrawn(SEED, null),
                    new SeedExpired(SEED, null),
                    new NeedClosed(NEED, NeedCloseReason.SOLVED, null),
                    new NeedConsentWithdrawn(NEED, LocalDate.of(2027, 6, 1), ConsentWithdrawnBy.OWNER, null),
                    new RecordErased(SEED.ref(), null)));

    private PairingCommands() {}

    /** A coordinator's command of every use case of pairings, with what it must say. */
    public static List<Command> all() {
        LocalDate soon = Samples.TODAY.plusMonths(1);
        return Compiled.classes().stream()
                .filter(type -> type.getName().startsWith("jp.musubi.command.pairing."))
                .filter(type -> Command.class.isAssignableFrom(type) && type.isRecord())
                .<Command>map(type -> (Command) Made.brief(type, People.COORDINATOR, PAIRING, NEED, SEED, soon))
                .toList();
    }

    /** The first state, and how it came to that, where the command is accepted. */
    public static Stand<PairingState> accepting(Command command) {
        return WALK.stands().stream()
                .filter(stand -> event(command, stand) != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(command + " is accepted nowhere"));
    }

    /** The event that the command is there for. */
    public static Class<?> event(Command command) {
        return event(command, accepting(command));
    }

    private static Class<?> event(Command command, Stand<PairingState> stand) {
        try (SliceFixture fixture = given(stand)) {
            Set<Class<? extends Event>> own = PairingState.WAY.events();
            Predicate<Class<?>> known = own::contains;
            return fixture.when(command).storedOrNothing().stream()
                    .<Class<?>>map(Object::getClass)
                    .filter(known)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static SliceFixture given(Stand<PairingState> stand) {
        return SliceFixture.of(configurer -> CommandSide.configure(configurer, Settings.defaults(() -> Samples.TODAY)))
                .given(Pairs.sides())
                .given(stand.history().toArray(Event[]::new));
    }
}
