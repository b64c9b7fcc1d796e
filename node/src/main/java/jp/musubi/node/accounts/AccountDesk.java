package jp.musubi.node.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.account.ChangeLogin;
import jp.musubi.command.party.account.IssuePasswordLink;
import jp.musubi.command.party.account.OpenAccount;
import jp.musubi.command.party.account.RenewPassword;
import jp.musubi.command.party.leave.ReturnPerson;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Standings;
import jp.musubi.node.mail.Mail;
import jp.musubi.node.mail.Mails;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import jp.musubi.vault.PasswordGenerator;

/**
 * Acts on the accounts of persons, and refuses as commands do: with a field and a reason. Each act is decided and stored in
 * the log first, then done in the vault: what is in the log and was broken off is done by asking again.
 */
public final class AccountDesk {

    private static final String LINK_PATH = "/password/link/";

    private static final String LOGIN = "[a-z0-9._@+-]{3,64}";

    private final Accounts accounts;
    private final Commands commands;
    private final Standings standings;
    private final Clock clock;
    private final Duration oneTime;
    private final Mails mails;

    /**
     * A desk over the vault's accounts.
     *
     * @param oneTime how long one-time passwords and links hold
     * @param mails brings links to their persons
     */
    public AccountDesk(
            Accounts accounts, Commands commands, Standings standings, Clock clock, Duration oneTime, Mails mails) {
        this.mails = mails;
        this.accounts = accounts;
        this.commands = commands;
        this.standings = standings;
        this.clock = clock;
        this.oneTime = oneTime;
    }

    /**
     * What is told once.
     *
     * @param secret a one-time password or the token of a link; null when there is nothing to tell
     * @param until when it ends; null then
     */
    public record Given(String login, String secret, Instant until) {}

    /**
     * Checks beforehand what {@link #open} would refuse, so that no person is registered without the account asked for.
     *
     * @param password null for a one-time password
     * @throws RefusedException naming {@code login} or {@code password}
     */
    public void check(String login, String password) {
        List<Violation> violations = new ArrayList<>();
        if (!login.matches(LOGIN)) {
            violations.add(new Violation("login", "bad_login", List.of()));
        }
        if (password != null) {
            ChosenPassword.violation(login, password).ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            throw new RefusedException(new Refusal(Refusal.Kind.INVALID, violations));
        }
        if (accounts.find(login).isPresent()) {
            throw conflict("login", "login_taken");
        }
    }

    /**
     * Opens an account.
     *
     * @param actor who asks for it
     * @param password null for a one-time password, which must be changed before it ends
     * @param commandId of the form or request: a repeat opens no second one
     */
    public Given open(PersonId actor, PersonId person, String login, String password, String commandId) {
        if (has(person)) {
            throw conflict(null, "has_account");
        }
        check(login, password);
        commands.send(new OpenAccount(actor, person), commandId, null);
        try {
            if (password != null) {
                accounts.open(login, person.value(), password, false);
                return new Given(login, null, null);
            }
            Instant until = clock.instant().plus(oneTime);
            String generated = PasswordGenerator.generate();
            accounts.openOneTime(login, person.value(), generated, until);
            return new Given(login, generated, until);
        } catch (Accounts.DuplicateLoginException e) {
            throw conflict("login", "login_taken");
        }
    }

    /** The person's account, unless it has none or a closed one. */
    public Optional<Account> of(PersonId person) {
        return accounts.ofPerson(person.value()).filter(account -> !account.closed());
    }

    /** Whether the person has an account. */
    public boolean has(PersonId person) {
        return of(person).isPresent();
    }

    /** Gives the account another login. The one that it has already changes nothing. */
    public void changeLogin(PersonId actor, PersonId person, String login, String commandId) {
        Account account = of(person).orElseThrow(() -> conflict(null, "no_account"));
        if (account.login().equals(login)) {
            return;
        }
        check(login, null);
        commands.send(new ChangeLogin(actor, person), commandId, null);
        try {
            accounts.rename(account.login(), login);
        } catch (Accounts.DuplicateLoginException e) {
            throw conflict("login", "login_taken");
        }
    }

    /**
     * Makes a link with which a new password of the person can be chosen, once.
     *
     * @param commandId a repeat is refused: the link was told once, and another is another act
     */
    public Given issueLink(PersonId actor, PersonId person, String commandId) {
        Account account = of(person).orElseThrow(() -> conflict(null, "no_account"));
        if (commands.send(new IssuePasswordLink(actor, person), commandId, null).repeated()) {
            throw conflict(null, "link_told_once");
        }
        Instant until = clock.instant().plus(oneTime);
        return new Given(account.login(), accounts.issueLink(account.login(), until), until);
    }

    /**
     * Queues a mail that brings the person such a link; it is made when it is sent. Asking for the same once more changes
     * nothing.
     *
     * @param template of the mail, see {@link jp.musubi.node.mail.Mail}; it is told the login
     * @throws RefusedException when mail is not set up, or there is no account
     */
    public void mailLink(PersonId actor, PersonId person, LinkWay way, String template, String commandId) {
        requireMail();
        Account account = of(person).orElseThrow(() -> conflict(null, "no_account"));
        commands.send(new IssuePasswordLink(actor, person, way), commandId, null);
        int days = Math.toIntExact(way == LinkWay.ASKED ? 1 : Math.max(1, oneTime.toDays()));
        Mail.Link link =
                new Mail.Link(Accounts.PASSWORD_LINK, Accounts.PASSWORD_SUBJECT + person.value(), days, LINK_PATH);
        mails.queue(Mail.to(person, template, "password:" + commandId)
                .saying(account.login())
                .with(link));
    }

    /** Refuses where no mail can be sent, before anything is done for one. */
    public void requireMail() {
        if (!mails.ready()) {
            throw conflict(null, "mail_not_set_up");
        }
    }

    /**
     * Has somebody take part again who had left. The password of before opens nothing any more: it is gone before the account is
     * unlocked.
     */
    public void takeBack(PersonId actor, PersonId person, String commandId) {
        of(person).ifPresent(account -> accounts.changePassword(account.login(), PasswordGenerator.generate(), true));
        commands.send(new ReturnPerson(actor, person), commandId, null);
    }

    /** The account of a link that still holds: those of somebody locked or erased do not. */
    public Optional<Account> linked(String token) {
        return accounts.linked(token, clock.instant())
                .filter(account ->
                        !standings.of(new PersonId(account.personId())).barred());
    }

    /**
     * Sets a new password by a link, which is used up by that.
     *
     * @throws RefusedException when the link holds no more, or the password is not taken: then the link still holds
     */
    public void renew(String token, String password) {
        Account account = linked(token).orElseThrow(AccountDesk::ended);
        ChosenPassword.check(account.login(), password);
        if (accounts.verify(account.login(), password).isPresent()) {
            throw ChosenPassword.same();
        }
        PersonId person = new PersonId(account.personId());
        commands.send(new RenewPassword(person, person), Ids.derived("link", token), null);
        if (!accounts.redeem(token, clock.instant(), password)) {
            throw ended();
        }
    }

    private static RefusedException ended() {
        return conflict(null, "link_ended");
    }

    private static RefusedException conflict(String field, String code) {
        return new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, field, code));
    }
}
