package jp.musubi.eventlog.sqlite;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.canonical.CanonicalDraft;

/** An append on its way. What does not depend on its place is laid out by the thread that brings it. */
final class Pending {
    private final Append append;
    private final List<CanonicalDraft> drafts;
    private final long bytes;
    private final CompletableFuture<Appended> future = new CompletableFuture<>();
    private Appended accepted;
    private RuntimeException refused;

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
    long bytes() {
        return bytes;
    }

    CompletableFuture<Appended> future() {
        return future;
    }

    /** Keeps the verdict until it is durable. */
    void accept(Appended appended) {
        accepted = appended;
    }

    /** Keeps the verdict until what it rests on is durable. */
    void refuse(RuntimeException why) {
        refused = why;
    }

    /** Whatever was decided: nothing of it is durable. */
    void fail(RuntimeException why) {
        accepted = null;
        refused = why;
    }

    private boolean stores() {
        return accepted != null && !accepted.repeated();
    }

    /** The position of its last event when events are stored for it; otherwise 0. */
    long storedUpTo() {
        return stores() ? accepted.last() : 0;
    }

    /** Tells the verdict. What follows on it runs on this thread. */
    void tell() {
        if (refused != null) {
            future.completeExceptionally(refused);
        } else {
            future.complete(accepted);
        }
    }
}
