package jp.musubi.node.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How mail is doing. No addresses.
 *
 * @param server host and port, and how they are spoken to; empty when mail is not set up
 * @param waiting how many mails wait
 * @param oldest since when the oldest of them does
 * @param last why the last attempt failed that did; empty when none did, or one succeeded since
 * @param failed those that no server took, from the latest back
 */
public record MailStatus(
        Optional<String> server,
        long waiting,
        Optional<Instant> oldest,
        Optional<MailFault> last,
        List<Failed> failed) {

    public MailStatus {
        failed = List.copyOf(failed);
    }

    /** Whether mail is set up. */
    public boolean ready() {
        return server.isPresent();
    }

    /**
     * A mail that no server took.
     *
     * @param owner whose it is: the recipient or the record, such as {@code person:12}
     * @param refused whether a server refused it for good, and not all of them for too long
     */
    public record Failed(String id, String owner, Instant at, boolean refused, MailFault why) {}
}
