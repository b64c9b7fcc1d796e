package jp.musubi.app.party;

import java.util.Locale;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.MailAddress;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.stereotype.Component;

/**
 * Invites a person by a link with which they choose their own password, or gives them another: by mail, or by telling it once.
 * Where there is no account it is made, with a password that nobody knows; whoever had left comes back by it.
 */
@Component
class Invitations {
    private final AccountDesk desk;
    private final Questions questions;

    Invitations(AccountDesk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    /**
     * Queues a mail with the link.
     *
     * @param login for the account; blank for the mail address; null when this is no invitation but a new password
     * @throws RefusedException when there is no address, or mail is not set up
     */
    void mail(Who who, PersonId person, String login, String commandId) {
        if (!MailAddress.valid(known(person).email())) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, "email", "no_mail_address"));
        }
        desk.requireMail();
        boolean fresh = ready(who, person, login, commandId);
        desk.mailLink(who.person(), person, LinkWay.MAILED, fresh ? "mail.invited" : "mail.renewing", commandId);
    }

    /** Makes the link, which is told in this answer alone. */
    AccountDesk.Given hand(Who who, PersonId person, String login, String commandId) {
        ready(who, person, login, commandId);
        return desk.issueLink(who.person(), person, commandId);
    }

    /** @return whether this is an invitation, and not a new password for somebody who is in already */
    private boolean ready(Who who, PersonId person, String login, String commandId) {
        boolean back = known(person).left() != null;
        if (back) {
            desk.takeBack(who.person(), person, commandId + ":back");
        }
        if (desk.has(person)) {
            // The form of an invitation asks for a login, that of a new password does not: so a repeat says the same.
            return back || login != null;
        }
        desk.open(who.person(), person, login(login, person), null, commandId + ":account");
        return true;
    }

    /** What was typed, or else the mail address, which the person will remember. */
    private String login(String typed, PersonId person) {
        String said = typed == null ? "" : typed.strip();
        String email = known(person).email();
        return (said.isEmpty() && email != null ? email : said).toLowerCase(Locale.ROOT);
    }

    /** The person. @throws AbsentException when there is none, or they were erased */
    PersonView known(PersonId person) {
        return questions
                .ask(new ReadPerson(person))
                .filter(view -> view.name() != null && !view.erased())
                .orElseThrow(AbsentException::new);
    }
}
