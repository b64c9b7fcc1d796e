package jp.musubi.eventlog.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.canonical.CanonicalEvent;
import jp.musubi.eventlog.canonical.MerkleTree;
import org.jspecify.annotations.Nullable;

/** Reads a log's events one after the other and holds each against its commit and its leaf hash. */
final class EventReader {
    private static final int PAGE = 512;

    private final EventLog log;
    private final AppendIds appendIds;
    private List<StoredEvent> page = List.of();
    private int at;
    private long reached;

    EventReader(EventLog log, long after, AppendIds appendIds) {
        this.log = log;
        this.appendIds = appendIds;
        this.reached = after;
    }

    /** The last position that was checked. */
    long reached() {
        return reached;
    }

    /** Checks the events of the next commit and hands on their recomputed leaf hashes. */
    Optional<Verdict.Broken> check(CommitRecord commit, Consumer<byte[]> leafHashes) {
        if (commit.first() != reached + 1 || commit.last() < commit.first()) {
            return broken("commit " + commit.commit() + " says that its events are " + commit.first() + " to "
                    + commit.last());
        }
        while (reached < commit.last()) {
            Optional<Verdict.Broken> broken = checkNext(commit, leafHashes);
            if (broken.isPresent()) {
                return broken;
            }
            reached++;
        }
        return Optional.empty();
    }

    private Optional<Verdict.Broken> checkNext(CommitRecord commit, Consumer<byte[]> leafHashes) {
        try {
            StoredEvent event = next();
            if (event == null || event.position() != reached + 1) {
                return broken("the event is missing");
            }
            if (event.commit() != commit.commit()) {
                return broken("the event says commit " + event.commit() + " where commit " + commit.commit()
                        + " should stand");
            }
            byte[] leafHash = MerkleTree.leafHash(CanonicalEvent.bytes(event));
            if (!Arrays.equals(leafHash, event.leafHash())) {
                return broken("the stored event and its leaf hash do not agree");
            }
            String told = appendIds.of(event).orElse(commit.appendId());
            if (!told.equals(commit.appendId())) {
                return broken("commit " + commit.commit() + " says append " + commit.appendId()
                        + " where its event says " + told);
            }
            leafHashes.accept(leafHash);
            return Optional.empty();
        } catch (LogFailureException e) {
            Unread.requireTold(e);
            return broken("the event cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return broken("the event cannot be read: " + e.getMessage());
        }
    }

    private Optional<Verdict.Broken> broken(String reason) {
        return Optional.of(new Verdict.Broken(reached + 1, reason));
    }

    private @Nullable StoredEvent next() {
        if (at == page.size()) {
            page = readPage();
            at = 0;
        }
        return at < page.size() ? page.get(at++) : null;
    }

    /** A page with an unreadable event is read event by event, so that the fault is met at its own position. */
    private List<StoredEvent> readPage() {
        try {
            return log.read(reached, PAGE);
        } catch (LogFailureException e) {
            Unread.requireTold(e);
            return log.read(reached, 1);
        }
    }
}
