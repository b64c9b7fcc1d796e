package jp.musubi.app.party;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.party.registerperson.RegisterPerson;
import jp.musubi.command.party.revokerole.RevokeRole;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Who;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.stereotype.Component;

/** Registers a person: the event, the account and the first role. */
@Component
class Registrations {
    private final Sender sender;
    private final Accounts accounts;
    private final AccountDesk desk;

    Registrations(Sender sender, Accounts accounts, AccountDesk desk) {
        this.sender = sender;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** What was typed. */
    record Wanted(String name, String email, String organization, String login, String role, String commandId) {
        static Wanted of(Map<String, String> typed) {
            return new Wanted(
                    typed.getOrDefault("name", "").strip(),
                    typed.getOrDefault("email", "").strip(),
                    typed.getOrDefault("organization", "").strip(),
                    typed.getOrDefault("login", "").strip().toLowerCase(Locale.ROOT),
                    typed.getOrDefault("role", "").strip(),
                    Sender.idOf(typed.get("commandId")));
        }
    }

    /**
     * An account that was opened, with the password that is shown once.
     *
     * @param login null when no account was wanted
     * @param password null when there is nothing to show (again)
     * @param until when the password ends
     * @param open a role that was asked for and reveals limited text: it is granted once that has been confirmed; or null
     */
    record Opened(String person, String name, String login, String password, Instant until, Role open) {}

    Opened register(Who who, Wanted wanted) {
        PersonId person = new PersonId(Ids.derived("person", who.person().value(), wanted.commandId()));
        Optional<Account> taken = wanted.login().isEmpty() ? Optional.empty() : accounts.find(wanted.login());
        if (taken.isPresent() && !taken.get().personId().equals(person.value())) {
            throw refused("login", "login_taken");
        }
        if (!wanted.login().isEmpty() && taken.isEmpty()) {
            desk.check(wanted.login(), null);
        }
        OrganizationId organization =
                Ids.isId(wanted.organization()) ? new OrganizationId(wanted.organization()) : null;
        String email = wanted.email().isEmpty() ? null : wanted.email();
        sender.send(new RegisterPerson(who.person(), person, wanted.name(), email, organization), wanted.commandId());
        Role open = null;
        if (!wanted.role().isEmpty() && Revealing.reveals(role(wanted.role()))) {
            open = role(wanted.role());
        } else if (!wanted.role().isEmpty()) {
            grant(who, person.value(), wanted.role(), wanted.commandId() + ":role");
        }
        if (wanted.login().isEmpty() || taken.isPresent()) {
            return new Opened(person.value(), wanted.name(), wanted.login(), null, null, open);
        }
        var given = desk.open(who.person(), person, wanted.login(), null, wanted.commandId() + ":account");
        return new Opened(person.value(), wanted.name(), given.login(), given.secret(), given.until(), open);
    }

    void grant(Who who, String person, String role, String commandId) {
        PersonId to = Guard.id(person, PersonId::new);
        sender.send(new GrantRole(who.person(), to, role(role), null), commandId);
    }

    void revoke(Who who, String person, String role, String scope, String commandId) {
        PersonId from = Guard.id(person, PersonId::new);
        OrganizationId of = Ids.isId(scope) ? new OrganizationId(scope) : null;
        sender.send(new RevokeRole(who.person(), from, role(role), of), commandId);
    }

    private static Role role(String code) {
        return Coded.of(Role.class, code).orElseThrow(() -> refused("role", "required"));
    }

    private static RefusedException refused(String field, String code) {
        return new RefusedException(Refusal.of(Refusal.Kind.INVALID, field, code));
    }
}
