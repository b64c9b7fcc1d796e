package jp.musubi.node.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.party.PersonView;
import jp.musubi.vault.QueuedMail;
import jp.musubi.vault.QueuedMail.State;
import jp.musubi.vault.Vault;

/**
 * Sends one leased mail: looks once more whether it may be sent, makes its link, sends it and says what came of it.
 */
final class MailSender {
    private static final String PERSON = "person:";

    private final Vault vault;
    private final MailSettings settings;
    private final Clock clock;
    private final Surroundings around;

    /**
     * What a mail needs to know when it is sent.
     *
     * @param people as the log says at that moment
     * @param office as it is described then
     * @param smtp sends
     * @param wanted whether what a mail is about still stands
     */
    record Surroundings(
            Function<PersonId, Optional<PersonView>> people,
            Supplier<MailWords.Office> office,
            Delivery smtp,
            Predicate<QueuedMail> wanted) {

        /** Of mails that are about nothing that could end. */
        Surroundings(
                Function<PersonId, Optional<PersonView>> people, Supplier<MailWords.Office> office, Delivery smtp) {
            this(people, office, smtp, mail -> true);
        }
    }

    /** What sends. */
    interface Delivery {
        Attempt send(Letter letter) throws InterruptedException;
    }

    /** What became of the mail, to be written down; and the link that is to end when it is certain that nobody has it. */
    record Outcome(QueuedMail after, Optional<MailFault> fault) {}

    MailSender(Vault vault, MailSettings settings, Clock clock, Surroundings around) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
        this.around = around;
    }

    /** @return empty when the mail was withdrawn meanwhile, and nothing is to be written down */
    Optional<Outcome> send(QueuedMail mail, String holder) throws InterruptedException {
        Instant now = clock.instant();
        Optional<SecretKey> key = vault.keys().find(mail.owner());
        if (key.isEmpty()) {
            vault.outbox().drop(mail.owner());
            return Optional.empty();
        }
        if (Duration.between(mail.queued(), now).compareTo(settings.pauses().limit()) > 0) {
            return ended(mail, State.GIVEN_UP, new MailFault(MailCause.TOO_OLD, last(mail)));
        }
        MailContent content = MailContent.open(mail.content(), key.get(), mail.id());
        Optional<PersonView> person = mail.owner().startsWith(PERSON) && content.address() == null
                ? around.people().apply(new PersonId(mail.owner().substring(PERSON.length())))
                : Optional.empty();
        if (content.address() == null
                && person.filter(known -> !known.locked() && !known.erased()).isEmpty()) {
            return Optional.of(new Outcome(mail.ended(State.WITHDRAWN, now, null), Optional.empty()));
        }
        String address = person.map(PersonView::email).orElse(content.address());
        if (!MailAddress.valid(address)) {
            return ended(mail, State.REFUSED, new MailFault(MailCause.NO_ADDRESS, ""));
        }
        return delivered(mail, content, address, holder);
    }

    private static String last(QueuedMail mail) {
        return mail.failure() == null ? "" : MailFault.of(mail.failure()).detail();
    }

    private Optional<Outcome> ended(QueuedMail mail, State state, MailFault why) {
        return Optional.of(new Outcome(mail.ended(state, clock.instant(), why.kept()), Optional.of(why)));
    }

    private Optional<Outcome> delivered(QueuedMail mail, MailContent content, String address, String holder)
            throws InterruptedException {
        MailWords.Office office = around.office().get();
        Instant until = clock.instant().plus(Duration.ofDays(content.days()));
        String token = content.path() == null ? null : vault.links(clock).issue(mail.purpose(), mail.subject(), until);
        String link = token == null ? null : settings.address() + content.path() + token;
        Letter letter = new Letter(
                mail.id(),
                address,
                MailWords.name(content, office),
                MailWords.subject(content, office),
                MailWords.text(content, office, new MailWords.Brought(link, until)));
        // The last look: what is withdrawn from here on finds the link and ends it.
        if (!vault.outbox().holds(mail.id(), holder)) {
            end(token);
            return Optional.empty();
        }
        if (!around.wanted().test(mail)) {
            end(token);
            return Optional.of(new Outcome(mail.ended(State.WITHDRAWN, clock.instant(), null), Optional.empty()));
        }
        return switch (around.smtp().send(letter)) {
            case Attempt.Taken taken ->
                Optional.of(new Outcome(mail.ended(State.SENT, clock.instant(), null), Optional.empty()));
            case Attempt.Refused refused -> {
                end(token);
                yield ended(mail, State.REFUSED, refused.why());
            }
            case Attempt.Later later -> {
                if (!later.unclear()) {
                    end(token);
                }
                yield Optional.of(new Outcome(later(mail, later.why()), Optional.of(later.why())));
            }
        };
    }

    private QueuedMail later(QueuedMail mail, MailFault why) {
        Instant now = clock.instant();
        return mail.again(now.plus(settings.pauses().after(mail.attempts() + 1)), why.kept());
    }

    /** Nobody has it: nobody needs it. */
    private void end(String token) {
        if (token != null) {
            vault.links(clock).end(token);
        }
    }
}
