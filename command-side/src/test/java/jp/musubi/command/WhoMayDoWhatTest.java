package jp.musubi.command;

import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.command.confirmation.ask.AskConfirmation;
import jp.musubi.command.contact.giveuppromise.GiveUpPromise;
import jp.musubi.command.contact.handoverpromise.HandOverPromise;
import jp.musubi.command.contact.keeppromise.KeepPromise;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.samples.PrintedPart;
import jp.musubi.language.samples.Records;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.test.AxonAssertionError;
import org.junit.jupiter.api.Test;

/** Who may do what is asked of each decision as everybody, and stands so on the page about security. */
class WhoMayDoWhatTest {
    private static final PersonId NOBODY = new PersonId("without-a-role");
    private static final ContactId OF_A_BANK = new ContactId("of-a-bank");
    private static final Set<Refusal.Kind> NOT_ALLOWED = Set.of(Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND);

    /** Those whom the records of the commands have to do with. */
    private static final Map<PersonId, String> CONCERNED = new LinkedHashMap<>();

    static {
        CONCERNED.put(RESEARCHER, "owner of the seed");
        CONCERNED.put(COMPANY, "owner of the need");
        CONCERNED.put(INTERMEDIARY, "who brought the need");
        CONCERNED.put(STRANGER, "the person themselves");
    }

    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicBoolean accepted = new AtomicBoolean();

    /** What says that a decision was for it, without storing anything. */
    private static final class Accepted extends RuntimeException {}

    @Test
    void whoMayDoWhatStandsOnThePageAboutSecurity() throws IOException {
        Map<PersonId, String> everybody = new LinkedHashMap<>();
        everybody.put(NOBODY, "no role");
        Stream.of(Role.values()).forEach(role -> everybody.put(only(role), "`" + role.code() + "`"));
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(everybody.values());
        heads.add("and");
        StringBuilder table = new StringBuilder(PrintedPart.head(heads));
        try (SliceFixture most = fixture(new KeepPromise(COORDINATOR, Promises.PROMISE, null), everybody.keySet())) {
            commands().forEach((name, command) -> {
                if (AppendConditionTest.hasHistoryOfItsOwn(command)) {
                    try (SliceFixture own = fixture(command, everybody.keySet())) {
                        table.append(row(name, command, own, everybody.keySet()));
                    }
                } else {
                    table.append(row(name, command, most, everybody.keySet()));
                }
            });
        }
        PrintedPart.hold("security.md", Map.of("who may do what", table.toString()));
    }

    /** Nothing is ever stored in it: see {@link #everything}. */
    private SliceFixture fixture(Command command, Set<PersonId> everybody) {
        return AppendConditionTest.given(this::everything, command)
                .given(Promises.given(OF_A_BANK, INTERMEDIARY, Pairs.NEED.ref()))
                .given(present(everybody))
                .happened();
    }

    /** By what is said in the table, in its order. */
    private static Map<String, Command> commands() {
        Map<String, Command> commands = new TreeMap<>();
        AppendConditionTest.accepted().forEach(command -> commands.putIfAbsent(name(command, ""), command));
        Stream.of(
                        new KeepPromise(INTERMEDIARY, OF_A_BANK, null),
                        new GiveUpPromise(INTERMEDIARY, OF_A_BANK, "理由"),
                        new HandOverPromise(INTERMEDIARY, OF_A_BANK, COORDINATOR, null))
                .forEach(command -> commands.put(name(command, ", a promise of who brought the need"), command));
        PersonContent said = PersonContent.of("架空 " + STRANGER.value(), null, null);
        Command reading = new RevisePerson(
                STRANGER, STRANGER, null, new PersonContent(said.name(), "かくう", null, List.of(), null, null, null));
        commands.put(name(reading, ", how they are read and identified"), reading);
        Command affiliation = new RevisePerson(
                COORDINATOR,
                STRANGER,
                null,
                said.with(List.of(new Affiliation(AppendConditionTest.ORGANIZATION, null, null, null))));
        commands.put(name(affiliation, ", where they belong"), affiliation);
        Command mail =
                new AskConfirmation(COORDINATOR, Pairs.NEED.ref(), null, ConfirmationWay.MAIL, "a@example.co.jp");
        commands.put(name(mail, ", by mail"), mail);
        return commands;
    }

    private static String name(Command command, String more) {
        String subject = command.getClass().getPackageName().split("\\.")[3];
        return subject + " `" + command.getClass().getSimpleName() + "`" + more;
    }

    private String row(String name, Command command, SliceFixture fixture, Set<PersonId> everybody) {
        List<String> cells = new ArrayList<>(List.of(name));
        Set<PersonId> may = everybody.stream()
                .filter(person -> allowed(fixture, command, person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        everybody.forEach(person -> cells.add(may.contains(person) ? "yes" : ""));
        cells.add(CONCERNED.entrySet().stream()
                .filter(one -> !may.contains(as(one.getKey())) && allowed(fixture, command, one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", ")));
        assertThat(cells.subList(1, cells.size()))
                .as("somebody may do it: %s", command)
                .anyMatch(cell -> !cell.isEmpty());
        return PrintedPart.row(cells);
    }

    /** Who holds the same role and has nothing to do with the records. */
    private static PersonId as(PersonId concerned) {
        return concerned.equals(STRANGER)
                ? NOBODY
                : only(Role.valueOf(concerned.value().toUpperCase(Locale.ROOT)));
    }

    private boolean allowed(SliceFixture fixture, Command command, PersonId person) {
        accepted.set(false);
        asking.set(true);
        SliceFixture.Outcome outcome = fixture.when((Command) Records.with((Record) command, "actor", person));
        asking.set(false);
        if (accepted.get()) {
            return true;
        }
        // Where the same is stored for somebody else, who is told nothing has done nothing, and may not.
        if (refusal(outcome) instanceof Refusal refusal) {
            assertThat(NOT_ALLOWED).as("%s by %s: %s", command, person, refusal).contains(refusal.kind());
        }
        return false;
    }

    /** Null where nothing was said. */
    private static Refusal refusal(SliceFixture.Outcome outcome) {
        AtomicReference<Refusal> refusal = new AtomicReference<>();
        try {
            outcome.then().exceptionSatisfies(why -> refusal.set(((RefusedException) why).refusal()));
        } catch (AxonAssertionError nothing) {
            return null;
        }
        return refusal.get();
    }

    private static PersonId only(Role role) {
        return new PersonId("only-" + role.code());
    }

    private static Event[] present(Set<PersonId> everybody) {
        List<Event> events = new ArrayList<>();
        everybody.forEach(person -> events.add(new PersonRegistered(person, "架空", null, null)));
        Stream.of(Role.values()).forEach(role -> events.add(new RoleGranted(only(role), role, null)));
        return events.toArray(Event[]::new);
    }

    private EventSourcingConfigurer everything(EventSourcingConfigurer configurer) {
        configurer.componentRegistry(registry -> registry.registerDecorator(
                EventStorageEngine.class,
                0,
                (configuration, name, engine) -> (EventStorageEngine) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EventStorageEngine.class},
                        (proxy, method, said) -> {
                            if (asking.get() && method.getName().equals("appendEvents")) {
                                accepted.set(true);
                                throw new Accepted();
                            }
                            try {
                                return method.invoke(engine, said);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })));
        return CommandSide.configure(configurer, Settings.defaults(() -> Samples.TODAY));
    }
}
