package jp.musubi.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.OneTimeDays;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Who;
import jp.musubi.vault.Account;
import picocli.CommandLine.Parameters;

/**
 * An act of an administrator on one person. Whoever may read the vault's file may act in the name of any administrator: the
 * log says in whose, and this is the way back for one who forgot the password.
 */
abstract class PersonTask extends StoreTask {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Parameters(index = "0", paramLabel = "LOGIN|ID")
    private String named;

    /** Acts. @return the exit code @throws RefusedException when it is refused */
    abstract int run(TaskContext context, PersonId actor, PersonId person);

    /** As it was typed. */
    final String named() {
        return named;
    }

    @Override
    public final boolean needsCore() {
        return true;
    }

    @Override
    public final int run(TaskContext context) {
        // Whoever was registered a moment ago is known here too.
        context.node().questions().await(context.log().head(), PATIENCE);
        Who actor = context.who(options().login());
        if (!actor.has(Role.ADMINISTRATOR)) {
            context.say("cli.person.notAdministrator", options().login(), administrators(context));
            return 1;
        }
        try {
            return run(context, actor.person(), person(context));
        } catch (RefusedException e) {
            String refused = e.refusal().violations().stream()
                    .map(violation -> Texts.reason(context.locale(), violation))
                    .collect(Collectors.joining(" "));
            context.say("cli.refused", refused);
            return 1;
        }
    }

    /** By login or else by id. */
    private PersonId person(TaskContext context) {
        String id =
                context.vault().accounts().find(named).map(Account::personId).orElse(named);
        boolean known = Ids.isId(id)
                && context.node()
                        .questions()
                        .ask(new jp.musubi.query.party.readperson.ReadPerson(new PersonId(id)))
                        .isPresent();
        if (!known) {
            throw new StartRefusedException("cli.person.unknown", named);
        }
        return new PersonId(id);
    }

    private static String administrators(TaskContext context) {
        return context.vault().accounts().all().stream()
                .filter(account -> !account.closed())
                .filter(account -> context.node()
                        .standings()
                        .of(new PersonId(account.personId()))
                        .acting()
                        .contains(Role.ADMINISTRATOR))
                .map(Account::login)
                .collect(Collectors.joining(", "));
    }

    static AccountDesk desk(TaskContext context) {
        return new AccountDesk(
                context.vault().accounts(),
                context.node().commands(),
                context.node().standings(),
                Clock.systemUTC(),
                OneTimeDays.of(System.getenv()),
                context.node().mails());
    }

    /** Sends the command, waits until everybody sees what it did, and says so. */
    static int done(TaskContext context, Command command) {
        Commands.Outcome outcome =
                context.node().commands().send(command, UUID.randomUUID().toString(), null);
        context.node().questions().await(outcome.position(), PATIENCE);
        context.say("cli.person.done");
        return 0;
    }

    static String time(TaskContext context, Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(instant.atZone(JAPAN));
    }
}
