package jp.musubi.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Mails that wait until a server takes them. Each change is durable before it returns. Of several nodes one sends a mail: it
 * leases it for a time, longer than an attempt may take, and settles it in the end; a lease whose holder died ends by itself.
 */
public interface Outbox {

    /** Queues a mail. @return false, and nothing is changed, when one with that id is there already */
    boolean add(QueuedMail mail);

    Optional<QueuedMail> find(String id);

    /**
     * Leases the mail that has been due for longest and that nobody else holds.
     *
     * @param holder who asks: a name that no other process bears
     */
    Optional<QueuedMail> lease(String holder, Instant now, Instant until);

    /** Whether the mail still waits and is still leased by the holder: it was not withdrawn meanwhile. */
    boolean holds(String id, String holder);

    /** Writes what became of a leased mail, and ends the lease. @return false when it was not held any more */
    boolean settle(QueuedMail mail, String holder);

    /** Lets a mail wait again that was refused or given up. @return false when there is no such mail */
    boolean revive(String id, Instant now);

    /** Withdraws what waits with links of a purpose about a subject; they bring none any more. @return how many */
    int withdraw(LinkPurpose purpose, String subject);

    /** Forgets all mails of an owner, as when it is erased. @return how many */
    int drop(String owner);

    /** Forgets what ended before. */
    void sweep(Instant before);

    long count(QueuedMail.State state);

    /** Those in a state: what waits by when it is due, what ended from the latest back. */
    List<QueuedMail> list(QueuedMail.State state, int most);
}
