package jp.musubi.eventlog.sqlite;

import java.util.List;
import java.util.Objects;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import jp.musubi.eventlog.engine.Undecided;
import org.jspecify.annotations.Nullable;

/** An append on its way. What does not depend on its place is laid out by the thread that brings it. */
final class Pending extends Undecided {
    private final Append append;
    private final List<CanonicalDraft> drafts;
    private final long bytes;
    private @Nullable Appended accepted;
    private @Nullable RuntimeException refused;
    private boolean deferred;
    private int checks;
    private long checkedUpTo;
    private long conflicting;

    /** Lays out. @throws IllegalArgumentException when an event cannot be stored as it is */
    Pending(Append append) {
        this.append = append;
        this.drafts = append.events().stream().map(CanonicalDraft::of).toList();
        this.bytes = drafts.stream().mapToLong(CanonicalDraft::length).sum();
    }

    Append append() {
        return append;
    }

    List<CanonicalDraft> drafts() {
        return drafts;
    }

    /** The length of its events' canonical bytes. */
    @Override
    public long bytes() {
        return bytes;
    }

    /** Keeps the verdict until it is durable. */
    void accept(Appended appended) {
        accepted = appended;
    }

    /** Keeps the verdict until what it rests on is durable. */
    void refuse(RuntimeException why) {
        refused = why;
        deferred = false;
    }

    /** There is no verdict yet: what is stored has to be looked through first, beside those who write. */
    void defer() {
        deferred = true;
    }

    boolean deferred() {
        return deferred;
    }

    /**
     * What is stored was looked through.
     *
     * @param upTo the head up to which that was done
     * @param found position of an event that contradicts the condition; 0 for none
     */
    void checked(long upTo, long found) {
        deferred = false;
        checks++;
        checkedUpTo = upTo;
        conflicting = found;
    }

    /** How often that was done. */
    int checks() {
        return checks;
    }

    /** Up to here nothing contradicts the condition, unless something {@link #conflicting} was found; 0 at first. */
    long checkedUpTo() {
        return checkedUpTo;
    }

    /** The position of an event that contradicts the condition; 0 when none was found. */
    long conflicting() {
        return conflicting;
    }

    /** Whatever was decided: nothing of it is durable. */
    void undo(RuntimeException why) {
        accepted = null;
        refuse(why);
    }

    /** The position of its last event when events are stored for it; otherwise 0. */
    long storedUpTo() {
        Appended at = accepted;
        return at == null || at.repeated() ? 0 : at.last();
    }

    /** Tells the verdict that was kept. */
    void tell() {
        if (refused != null) {
            fail(refused);
        } else {
            succeed(Objects.requireNonNull(accepted, "decided, but neither accepted nor refused"));
        }
    }
}
