package jp.musubi.app.cli;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.command.party.account.LockAccount;
import jp.musubi.command.party.account.UnlockAccount;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.command.party.revokerole.RevokeRole;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.readperson.ReadPerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code person link|lock|unlock|account|revise|grant|revoke}: what pages do about persons, from the command line. */
final class PersonTasks {

    private PersonTasks() {}

    /** Prints a link with which a new password can be chosen once: the way back of whoever forgot it. */
    @Command(name = "link")
    static final class Link extends PersonTask {

        @Override
        int run(TaskContext context, PersonId actor, PersonId person) {
            AccountDesk.Given given =
                    desk(context).issueLink(actor, person, UUID.randomUUID().toString());
            String address = LinkAddress.of(given.secret(), context.address());
            context.say("cli.person.link", given.login(), time(context, given.until()), address);
            return 0;
        }
    }

    /** Locks the account. */
    @Command(name = "lock")
    static final class Lock extends PersonTask {

        @Option(names = "--reason")
        private String reason;

        @Override
        int run(TaskContext context, PersonId actor, PersonId person) {
            return done(context, new LockAccount(actor, person, reason));
        }
    }

    /** Unlocks the account. */
    @Command(name = "unlock")
    static final class Unlock extends PersonTask {

        @Option(names = "--reason", hidden = true)
        private String reason;

        @Override
        int run(TaskContext context, PersonId actor, PersonId person) {
            return done(context, new UnlockAccount(actor, person));
        }
    }

    /** Removes the second factor: the way back of an administrator who lost the authenticator. */
    @Command(name = "remove-second-factor")
    static final class RemoveSecondFactor extends PersonTask {

        @Option(names = "--reason", required = true)
        private String reason;

        @Override
        int run(TaskContext context, PersonId actor, PersonId person) {
            new SecondFactorDesk(
                            context.vault().secondFactors(),
                            context.node().commands(),
                            context.node().standings(),
                            Clock.systemUTC())
                    .remove(actor, person, reason, UUID.randomUUID().toString());
            context.say("cli.person.done");
            return 0;
        }
    }

    /** Opens an account for a person who has none. */
    @Command(name = "account")
    static final class Account extends PersonTask {

        @Parameters(index = "1", paramLabel = "LOGIN")
        private String login;

        @Override
        int run(TaskContext context, PersonId actor, PersonId person) {
            AccountDesk.Given given = desk(context)
                    .open(actor, person, login, null, UUID.randomUUID().toString());
            context.say("cli.person.account", given.login(), given.secret(), time(context, given.until()));
            return 0;
        }
    }

    /** Changes what is known of a person, and the login. What is not said stays. */
    @Command(name = "revise")
    static final class Revise extends PersonTask {

        @Option(names = "--name")
        private String name;

        @Option(names = "--email")
        private String email;

        @Option(names = "--organization")
        private String organization;

        @Option(names = "--login")
        private String login;

        @Override
        int run(TaskContext context, PersonId actor, PersonId person) {
            if (name == null && email == null && organization == null && login == null) {
                context.say("cli.person.nothing");
                return 2;
            }
            if (login != null) {
                desk(context)
                        .changeLogin(actor, person, login, UUID.randomUUID().toString());
            }
            return done(context, revision(context, actor, person));
        }

        /** An empty text takes away what was there. */
        private RevisePerson revision(TaskContext context, PersonId actor, PersonId person) {
            PersonContent said = context.node()
                    .questions()
                    .ask(new ReadPerson(person))
                    .map(PersonView::content)
                    .orElse(PersonContent.of(null, null, null));
            List<Affiliation> where = organization == null
                    ? said.affiliations()
                    : PersonContent.of(null, null, Ids.isId(organization) ? new OrganizationId(organization) : null)
                            .affiliations();
            PersonContent next = new PersonContent(
                    name == null ? said.name() : name,
                    said.reading(),
                    email == null ? said.email() : blankAsNull(email),
                    where,
                    said.orcid(),
                    said.researchmap(),
                    said.researcherNumber());
            return new RevisePerson(actor, person, null, next);
        }

        private static String blankAsNull(String text) {
            return text.isBlank() ? null : text;
        }
    }

    /** Grants a role. */
    @Command(name = "grant")
    static final class Grant extends RoleTask {

        @Option(names = "--yes")
        private boolean knowing;

        @Override
        int run(TaskContext context, PersonId actor, PersonId person, Role role, OrganizationId scope) {
            boolean reveals = role == Role.COORDINATOR || role == Role.AUDITOR;
            if (reveals && !knowing) {
                context.say("cli.person.knowing", named(), Texts.label(context.locale(), role));
                return 1;
            }
            return done(context, new GrantRole(actor, person, role, scope));
        }
    }

    /** Revokes a role. */
    @Command(name = "revoke")
    static final class Revoke extends RoleTask {

        @Override
        int run(TaskContext context, PersonId actor, PersonId person, Role role, OrganizationId scope) {
            return done(context, new RevokeRole(actor, person, role, scope));
        }
    }

    /** What granting and revoking share. */
    abstract static class RoleTask extends PersonTask {

        @Parameters(index = "1", paramLabel = "ROLE")
        private String role;

        @Option(names = "--organization")
        private String organization;

        abstract int run(TaskContext context, PersonId actor, PersonId person, Role role, OrganizationId scope);

        @Override
        final int run(TaskContext context, PersonId actor, PersonId person) {
            Optional<Role> known = Coded.of(Role.class, role.toLowerCase(Locale.ROOT));
            if (known.isEmpty()) {
                String all = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
                context.say("cli.person.noRole", role, all);
                return 2;
            }
            OrganizationId scope =
                    organization == null || !Ids.isId(organization) ? null : new OrganizationId(organization);
            return run(context, actor, person, known.get(), scope);
        }
    }
}
