package jp.musubi.node.confirmation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.musubi.command.confirmation.ConfirmationCodes;
import jp.musubi.command.confirmation.answer.AnswerConfirmation;
import jp.musubi.command.confirmation.answer.ConfirmationAnswer;
import jp.musubi.command.confirmation.ask.AskConfirmation;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.language.RecordType;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.CommandDigest;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.mail.Mail;
import jp.musubi.node.mail.Mails;
import jp.musubi.query.record.Assent;
import jp.musubi.vault.LinkPurpose;
import jp.musubi.vault.Links;

/**
 * Gives out and takes in the links by which owners confirm. What is asked and answered is decided and stored in the log
 * first; a link is only a way to its request, and opens nothing once the log says that the request is over.
 */
public final class ConfirmationDesk {
    /** Links of this desk. Their subject is the record and the number of the request. */
    public static final LinkPurpose PURPOSE = new LinkPurpose("confirmation");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Links links;
    private final Commands commands;
    private final Questions questions;
    private final Mails mails;
    private final Today today;
    private final WaitingWordings wordings;

    public ConfirmationDesk(Links links, Commands commands, Questions questions, Mails mails, Today today) {
        this.links = links;
        this.commands = commands;
        this.questions = questions;
        this.mails = mails;
        this.today = today;
        this.wordings = new WaitingWordings(questions, today);
    }

    /** What is printed, once. @param until the last day on which the link holds */
    public record Printed(String token, LocalDate until) {}

    /**
     * Asks by a letter, and gives the link that stands in it. Earlier links of the record hold no more.
     *
     * @param until null for the usual time
     * @throws RefusedException when the decision is no, or the letter was printed before: then it takes another request
     */
    public Printed print(PersonId actor, RecordRef record, LocalDate until, String commandId) {
        AskConfirmation ask = new AskConfirmation(actor, record, until, ConfirmationWay.PAPER, null);
        Commands.Outcome stored = commands.send(ask, commandId, null);
        if (stored.repeated()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, ConfirmationCodes.LETTER_PRINTED_ONCE));
        }
        questions.await(stored.position(), PATIENCE);
        Assent.Confirmation asked = assent(record, stored.position()).confirmation();
        String token = links.issue(PURPOSE, WaitingWordings.subject(record, asked.number()), end(asked.until()));
        links.end(PURPOSE, WaitingWordings.subject(record, asked.number() - 1));
        return new Printed(token, asked.until());
    }

    /**
     * Asks by mail: the link is made when the mail goes, and nobody here sees it. Asked for once more by the same command, the
     * same mail goes, and goes once.
     *
     * @param address for an owner without an account; null for the address of the owner's own person
     * @throws RefusedException when the decision is no, or mail is not set up
     */
    public void mail(PersonId actor, RecordRef record, LocalDate until, String address, String commandId) {
        if (!mails.ready()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, ConfirmationCodes.MAIL_NOT_SET_UP));
        }
        AskConfirmation ask = new AskConfirmation(actor, record, until, ConfirmationWay.MAIL, address);
        Commands.Outcome stored = commands.send(ask, commandId, null, CommandDigest.of(ask, commandId));
        questions.await(stored.position(), PATIENCE);
        Assent.Confirmation asked = assent(record, stored.position()).confirmation();
        PersonId owner = owner(record, stored.position());
        String subject = WaitingWordings.subject(record, asked.number());
        int days = (int) ChronoUnit.DAYS.between(today.day(), asked.until()) + 1;
        Mail mail = asked.address() == null
                ? Mail.to(owner, "mail.confirmation", "confirmation:" + subject)
                : Mail.to(asked.address(), record, "mail.confirmation", "confirmation:" + subject);
        mails.queue(mail.with(new Mail.Link(PURPOSE, subject, Math.max(1, days), "/confirm/")));
        links.end(PURPOSE, WaitingWordings.subject(record, asked.number() - 1));
    }

    private PersonId owner(RecordRef record, long at) {
        return record.type() == RecordType.NEED
                ? wordings.need(record, at).orElseThrow().owner()
                : wordings.seed(record, at).orElseThrow().owner();
    }

    /** The wording that a link leads to, while that waits; empty for every other link, whatever is wrong with it. */
    public Optional<WaitingWording> waiting(String token) {
        return links.find(PURPOSE, token).flatMap(link -> wordings.of(link.subject(), link.id()));
    }

    /**
     * Takes the owner's answer. The link is used up by it.
     *
     * @param words null unless something is to be changed
     * @return false when the link holds no more, whatever is wrong with it
     * @throws RefusedException when words are missing or too long: then the link still holds
     */
    public boolean answer(String token, ConfirmationAnswer said, String words) {
        Optional<WaitingWording> waiting = waiting(token);
        if (waiting.isEmpty()) {
            return false;
        }
        RecordRef record = waiting.get().record();
        AnswerConfirmation answer = new AnswerConfirmation(
                SystemActors.OWNER_BY_LINK, record, waiting.get().confirmation().number(), said, words);
        String id = Ids.derived("confirmation", waiting.get().link());
        try {
            var stored = commands.send(answer, id, owner(waiting.get()), CommandDigest.of(answer, id));
            questions.await(stored.position(), PATIENCE);
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == Refusal.Kind.INVALID) {
                throw refused;
            }
            return false;
        }
        links.use(PURPOSE, token);
        return true;
    }

    private static PersonId owner(WaitingWording waiting) {
        return waiting.need() == null ? waiting.seed().owner() : waiting.need().owner();
    }

    private Assent assent(RecordRef record, long at) {
        return switch (record.type()) {
            case NEED -> wordings.need(record, at).orElseThrow().assent();
            case SEED -> wordings.seed(record, at).orElseThrow().assent();
            default -> throw new IllegalStateException("nobody confirms " + record);
        };
    }

    private static Instant end(LocalDate until) {
        return until.plusDays(1).atStartOfDay(Today.ZONE).toInstant();
    }
}
