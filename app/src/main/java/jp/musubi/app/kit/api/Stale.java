package jp.musubi.app.kit.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.Node;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.HistoryEntry.FieldChange;
import jp.musubi.query.kit.history.ReadHistory;
import org.springframework.stereotype.Component;

/** Tells the second of two editors what the first has changed. */
@Component
public class Stale {

    private static final String CODE = "stale_revision";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What others did since the revision that was sent. @param revision the one now */
    record Since(int revision, List<FieldChange> changes) {}

    private final Reads reads;
    private final Questions questions;
    private final Node node;

    Stale(Reads reads, Questions questions, Node node) {
        this.reads = reads;
        this.questions = questions;
        this.node = node;
    }

    /** Runs a revision; one that comes too late is refused with the changes since the revision that it is based on. */
    public <T> T told(RecordRef record, int basedOn, Supplier<T> revision) {
        try {
            return revision.get();
        } catch (RefusedException refused) {
            var violations = refused.refusal().violations();
            if (violations.stream().noneMatch(violation -> CODE.equals(violation.code()))) {
                throw refused;
            }
            throw new ApiException(409, violations, changes(record, basedOn));
        }
    }

    private Since changes(RecordRef record, int basedOn) {
        try {
            return read(record, basedOn);
        } catch (NotHereException e) {
            // A node without an index cannot tell more than that he is late.
            return null;
        }
    }

    private Since read(RecordRef record, int basedOn) {
        questions.await(node.log().head(), PATIENCE);
        List<HistoryEntry> revisions = reads.ask(new ReadHistory(reads.viewer(), record, null)).stream()
                .filter(entry -> entry.subject().equals(record))
                .filter(entry ->
                        entry.type().endsWith("Registered") || entry.type().endsWith("Revised"))
                .toList();
        if (revisions.isEmpty()) {
            // Whoever may revise but not read the history is told no more than that he is late.
            return null;
        }
        Map<String, FieldChange> changes = new LinkedHashMap<>();
        for (HistoryEntry later :
                revisions.subList(Math.min(Math.max(basedOn, 0), revisions.size()), revisions.size())) {
            later.changes().forEach(change -> changes.merge(change.field(), change, Stale::together));
        }
        return new Since(revisions.size(), List.copyOf(changes.values()));
    }

    private static FieldChange together(FieldChange first, FieldChange second) {
        return new FieldChange(first.field(), first.before(), second.after());
    }
}
