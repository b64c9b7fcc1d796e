package jp.musubi.app.cli;

import java.util.Objects;
import java.util.stream.Collectors;
import jp.musubi.command.erasure.eraseperson.ErasePerson;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findpersons.FindPersons;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code person list}, {@code person erase ID}, {@code record erase TYPE:ID}. */
final class EraseTasks {

    private EraseTasks() {}

    /** Persons. */
    @CommandLine.Command(
            name = "person",
            subcommands = {
                PersonList.class,
                PersonErase.class,
                PersonTasks.Link.class,
                PersonTasks.Lock.class,
                PersonTasks.Unlock.class,
                PersonTasks.RemoveSecondFactor.class,
                PersonTasks.Account.class,
                PersonTasks.Revise.class,
                PersonTasks.Grant.class,
                PersonTasks.Revoke.class
            })
    static final class Person {}

    /** Records. */
    @CommandLine.Command(name = "record", subcommands = RecordErase.class)
    static final class Record {}

    /** Lists persons with their ids, logins and roles. */
    @CommandLine.Command(name = "list")
    static final class PersonList extends StoreTask {

        private static final int PAGE = 100;

        @Override
        public boolean needsCore() {
            return true;
        }

        @Override
        public int run(TaskContext context) {
            var viewer = context.who(options().login()).viewer();
            long shown = 0;
            for (int page = 1; ; page++) {
                var persons = context.node().questions().ask(new FindPersons(viewer, "", page, PAGE));
                persons.items().forEach(person -> context.out().println(line(context, person)));
                shown += persons.items().size();
                if (persons.items().isEmpty() || shown >= persons.total()) {
                    context.out().flush();
                    return 0;
                }
            }
        }

        private static String line(TaskContext context, PersonView person) {
            String login = context.vault()
                    .accounts()
                    .ofPerson(person.id().value())
                    .map(account -> account.login())
                    .orElse("-");
            String name = person.erased()
                    ? Texts.of(context.locale(), "cli.erasedName")
                    : Objects.requireNonNullElse(person.name(), "-");
            String roles =
                    person.roles().stream().map(held -> held.role().code()).collect(Collectors.joining(","));
            return String.join("\t", person.id().value(), login, name, roles);
        }
    }

    /** Erases a person. */
    @CommandLine.Command(name = "erase")
    static final class PersonErase extends Erase {

        @Parameters(paramLabel = "ID")
        private String id;

        @Override
        RecordRef erased() {
            String plain = id.startsWith("person:") ? id.substring("person:".length()) : id;
            return Ids.isId(plain) ? new RecordRef(RecordType.PERSON, plain) : null;
        }

        @Override
        Command command(PersonId actor, RecordRef erased, String reason) {
            return new ErasePerson(actor, new PersonId(erased.id()), reason);
        }
    }

    /** Erases a seed, a need or a contact. */
    @CommandLine.Command(name = "erase")
    static final class RecordErase extends Erase {

        @Parameters(paramLabel = "TYPE:ID")
        private String record;

        @Override
        RecordRef erased() {
            try {
                return RecordRef.parse(record);
            } catch (IllegalArgumentException e) {
                // Said to the user by the caller.
                return null;
            }
        }

        @Override
        Command command(PersonId actor, RecordRef erased, String reason) {
            return new EraseRecord(actor, erased, reason);
        }
    }

    /** What both ways of erasing share. */
    abstract static class Erase extends StoreTask {

        /** Why, as history will tell; when not said, that it was not said. */
        @Option(names = "--reason")
        private String reason;

        /** What is to be erased; null when what was typed names nothing. */
        abstract RecordRef erased();

        abstract Command command(PersonId actor, RecordRef erased, String reason);

        @Override
        public boolean needsCore() {
            return true;
        }

        @Override
        public int run(TaskContext context) {
            RecordRef erased = erased();
            if (erased == null) {
                context.say("refusal.bad_reference");
                return 2;
            }
            String why = Objects.requireNonNullElseGet(reason, () -> Texts.of(context.locale(), "cli.erasedWhy"));
            Command command = command(context.who(options().login()).person(), erased, why);
            try {
                Commands.Outcome outcome = context.node().commands().send(command, "erase-" + erased, null);
                context.node().questions().await(outcome.position(), java.time.Duration.ofSeconds(60));
                context.say("cli.erased", erased.toString(), String.valueOf(outcome.position()));
                tell(context, erased);
                return 0;
            } catch (RefusedException e) {
                String refused = e.refusal().violations().stream()
                        .map(violation -> Texts.reason(context.locale(), violation))
                        .collect(Collectors.joining(" "));
                context.say("cli.refused", refused);
                return 1;
            }
        }

        /** What is gone, what stays and why, and where it still lies. */
        private static void tell(TaskContext context, RecordRef erased) {
            String of = erased.type() == RecordType.PERSON ? "erasure." : "erasure.record.";
            context.say(of + "at.once");
            context.say(of + "stays");
            context.say("erasure.backups");
        }
    }
}
