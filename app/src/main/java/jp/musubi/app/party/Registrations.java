package jp.musubi.app.party;

import java.util.Locale;
import java.util.Map;
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
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.MailAddress;
import org.springframework.stereotype.Component;

/** Registers a person: the event, the first role, and the invitation by which they come in. */
@Component
class Registrations {
    static final String MAILED = "mail";
    static final String PRINTED = "print";

    private final Sender sender;
    private final AccountDesk desk;
    private final Invitations invitations;

    Registrations(Sender sender, AccountDesk desk, Invitations invitations) {
        this.sender = sender;
        this.desk = desk;
        this.invitations = invitations;
    }

    /** What was typed. @param way {@code mail}, {@code print} or {@code show}; blank for somebody who does not come in */
    record Wanted(
            String name,
            String reading,
            String email,
            String organization,
            String login,
            String role,
            String way,
            String commandId) {
        static Wanted of(Map<String, String> typed) {
            return new Wanted(
                    text(typed, "name"),
                    text(typed, "reading"),
                    text(typed, "email"),
                    text(typed, "organization"),
                    text(typed, "login").toLowerCase(Locale.ROOT),
                    text(typed, "role"),
                    text(typed, "way"),
                    Sender.idOf(typed.get("commandId")));
        }

        private static String text(Map<String, String> typed, String name) {
            return typed.getOrDefault(name, "").strip();
        }

        boolean mailed() {
            return MAILED.equals(way);
        }

        boolean printed() {
            return PRINTED.equals(way);
        }

        /** By which somebody signs in: what was typed, or else the address. */
        String loginOrAddress() {
            return login.isEmpty() ? email.toLowerCase(Locale.ROOT) : login;
        }

        PersonContent content() {
            PersonContent said = PersonContent.of(
                    name, blank(email), Ids.isId(organization) ? new OrganizationId(organization) : null);
            return new PersonContent(said.name(), blank(reading), said.email(), said.affiliations(), null, null, null);
        }

        private static String blank(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /**
     * Somebody who was registered.
     *
     * @param link with which they choose a password, told once; null when nobody is told one
     * @param open a role that was asked for and reveals limited text: it is granted once that has been confirmed; or null
     */
    record Opened(PersonId person, String name, AccountDesk.Given link, Role open) {}

    /** All that would be refused later is refused first: no person without the invitation that was asked for. */
    Opened register(Who who, Wanted wanted) {
        PersonId person = new PersonId(Ids.derived("person", who.person().value(), wanted.commandId()));
        boolean invites = !wanted.way().isEmpty();
        if (invites && !desk.has(person)) {
            if (wanted.mailed()) {
                desk.requireMail();
                if (!MailAddress.valid(wanted.email())) {
                    throw refused("email", "no_mail_address");
                }
            }
            desk.check(wanted.loginOrAddress(), null);
        }
        sender.send(new RegisterPerson(who.person(), person, wanted.content()), wanted.commandId());
        Role open = null;
        if (!wanted.role().isEmpty() && Revealing.reveals(role(wanted.role()))) {
            open = role(wanted.role());
        } else if (!wanted.role().isEmpty()) {
            grant(who, person.value(), wanted.role(), wanted.commandId() + ":role");
        }
        String invitation = wanted.commandId() + ":invitation";
        if (wanted.mailed()) {
            invitations.mail(who, person, wanted.loginOrAddress(), invitation);
        }
        AccountDesk.Given link =
                invites && !wanted.mailed() ? invitations.hand(who, person, wanted.loginOrAddress(), invitation) : null;
        return new Opened(person, wanted.name(), link, open);
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
