package jp.musubi.node.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiPredicate;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.eventlog.EventLog;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.Questions;

/**
 * Whether a mail that waits with an owner's link still leads anywhere, asked when it is to be sent: a consent may have been
 * withdrawn meanwhile, and then nothing about it goes out.
 */
public final class MailedRequests implements BiPredicate<String, String> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventLog log;
    private final Questions questions;
    private final WaitingWordings wordings;

    private MailedRequests(EventLog log, Questions questions, Today today) {
        this.log = log;
        this.questions = questions;
        this.wordings = new WaitingWordings(questions, today);
    }

    /** As a node asks it. @param clock tells the day */
    public static MailedRequests of(EventLog log, Questions questions, Clock clock) {
        return new MailedRequests(log, questions, Today.by(clock));
    }

    /** Whether the link still leads somewhere. @param purpose of the link; others than the owner's always do */
    @Override
    public boolean test(String purpose, String subject) {
        if (!ConfirmationDesk.PURPOSE.code().equals(purpose)) {
            return true;
        }
        try {
            // As the log stands, and not as the index did a moment ago: rather later than wrongly.
            if (!questions.await(log.head(), PATIENCE)) {
                throw new IllegalStateException(
                        "the index is behind the log: whether a mail still may go cannot be told");
            }
            return wordings.of(subject, null).isPresent();
        } catch (NotHereException e) {
            // A node without an index cannot tell; the link itself opens nothing any more.
            return true;
        }
    }
}
