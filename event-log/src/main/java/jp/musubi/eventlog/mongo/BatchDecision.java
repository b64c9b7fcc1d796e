package jp.musubi.eventlog.mongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import jp.musubi.eventlog.canonical.Frontier;
import jp.musubi.eventlog.canonical.MerkleTree;
import org.bson.RawBsonDocument;

/** The appends that are to be stored together, each with its own commit, its place and its hashes. */
final class BatchDecision {
    private final Batch.Head before;
    private final MongoOptions options;
    private final Frontier frontier;
    private final UUID token = UUID.randomUUID();
    private final List<Accepted> accepted = new ArrayList<>();
    private final Set<String> appendIds = new HashSet<>();
    private final Set<String> eventIds = new HashSet<>();
    private long bytes;

    BatchDecision(Batch.Head before, MongoOptions options) {
        this.before = before;
        this.options = options;
        this.frontier = before.tree();
    }

    boolean isEmpty() {
        return accepted.isEmpty();
    }

    /** The log's end that the batch follows on. */
    Batch.Head before() {
        return before;
    }

    /** The position up to which the log will reach. */
    long reached() {
        return frontier.size();
    }

    long id() {
        return before.id() + 1;
    }

    UUID token() {
        return token;
    }

    List<Accepted> accepted() {
        return accepted;
    }

    /** Whether there is room. An append that is too large for company goes alone. */
    boolean fits(Pending pending) {
        return accepted.isEmpty()
                || eventIds.size() + pending.eventIds().size() <= options.batchEvents()
                        && bytes + pending.bytes() <= options.batchBytes();
    }

    /** Whether the verdict depends on what is in this batch and not stored yet. */
    boolean concerns(Pending pending) {
        return appendIds.contains(pending.appendId())
                || pending.eventIds().stream().anyMatch(eventIds::contains)
                || accepted.stream().anyMatch(earlier -> contradicts(earlier, pending));
    }

    private static boolean contradicts(Accepted earlier, Pending pending) {
        return earlier.appended().last() > pending.marker()
                && earlier.pending().keys().stream().anyMatch(pending.wanted()::matches);
    }

    void accept(Pending pending) {
        long commit = before.commit() + accepted.size() + 1;
        long first = frontier.size() + 1;
        List<byte[]> leafHashes = new ArrayList<>(pending.drafts().size());
        for (CanonicalDraft draft : pending.drafts()) {
            byte[] leafHash = MerkleTree.leafHash(draft.at(frontier.size() + 1, commit));
            frontier.append(leafHash);
            leafHashes.add(leafHash);
        }
        Appended appended = new Appended(first, frontier.size(), false);
        accepted.add(new Accepted(pending, commit, appended, frontier.root(), leafHashes));
        appendIds.add(pending.appendId());
        eventIds.addAll(pending.eventIds());
        bytes += pending.bytes();
    }

    Set<String> appendIds() {
        return appendIds;
    }

    Set<String> eventIds() {
        return eventIds;
    }

    RawBsonDocument document() {
        return BatchWriter.write(id(), token, accepted, frontier.toBytes());
    }

    /** What the window is to know of it once it is stored. */
    Batch batch() {
        Accepted last = accepted.getLast();
        Batch.Head head = new Batch.Head(id(), token, last.appended().last(), last.commit(), frontier.toBytes());
        return new Batch(
                head,
                accepted.stream()
                        .map(append -> new Batch.Part(append.pending().appendId(), append.appended()))
                        .toList(),
                accepted.stream().flatMap(BatchDecision::events).collect(Collectors.toList()));
    }

    private static Stream<Batch.Event> events(Accepted append) {
        return IntStream.range(0, append.leafHashes().size())
                .mapToObj(i -> new Batch.Event(
                        append.appended().first() + i,
                        append.pending().drafts().get(i).event().id(),
                        append.pending().keys().get(i)));
    }
}
