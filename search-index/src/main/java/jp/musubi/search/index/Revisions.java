package jp.musubi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.analysis.LineAnalysis;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.embedding.Meaning;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.segment.ColumnCache;
import jp.musubi.search.segment.DocumentForm;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Writes changes to Lucene. A new revision of a record ends the validity of the one before. Not thread-safe. */
final class Revisions {
    /** From this many documents on it pays to analyse them on several threads. */
    private static final int MANY = 16;

    private final IndexWriter writer;
    private final ColumnCache columns;
    private final Meanings meanings;
    private final Map<RecordRef, Long> unpublished = new HashMap<>();
    private Snapshot published;
    private boolean textsDropped;

    Revisions(IndexWriter writer, ColumnCache columns, Meanings meanings) {
        this.writer = writer;
        this.columns = columns;
        this.meanings = meanings;
    }

    /** A revision to be written. */
    private static final class Planned {
        private final RecordDocument document;
        private long to = Long.MAX_VALUE;
        private boolean replaces;

        Planned(RecordDocument document) {
            this.document = document;
        }
    }

    /** From now on what was written so far can be looked up in the snapshot. */
    void published(Snapshot snapshot) {
        published = snapshot;
        unpublished.clear();
    }

    /** Whether texts were dropped that Lucene's files still hold. */
    boolean textsDropped() {
        return textsDropped;
    }

    /** The files no longer hold what was dropped. */
    void textsGone() {
        textsDropped = false;
    }

    /** Writes the changes, those from the position {@code after} and before left out. */
    void write(List<IndexChange> changes, long after) throws IOException {
        List<RecordDocument> puts = new ArrayList<>();
        for (IndexChange change : changes) {
            switch (change) {
                case IndexChange.Put put -> {
                    if (put.document().from() > after) {
                        puts.add(put.document());
                    }
                }
                case IndexChange.Erase erase -> {
                    put(puts);
                    puts.clear();
                    erase(erase.record(), erase.tombstone());
                }
                case IndexChange.Rewrite rewrite -> {
                    put(puts);
                    puts.clear();
                    textsDropped |= new Rewriting(writer, columns, meanings, rewrite).run();
                }
            }
        }
        put(puts);
    }

    private void put(List<RecordDocument> puts) throws IOException {
        Map<RecordRef, Planned> latest = new HashMap<>();
        Map<RecordRef, List<Planned>> planned = new LinkedHashMap<>();
        for (RecordDocument document : puts) {
            Planned earlier = latest.get(document.record());
            Long before = earlier == null ? current(document.record()) : Long.valueOf(earlier.document.from());
            if (before != null && before > document.from()) {
                throw new IllegalArgumentException(document.record() + ": position " + document.from()
                        + " comes after position " + before + ", out of log order");
            }
            Planned next = new Planned(document);
            if (before != null && before < document.from()) {
                end(document.record(), earlier, before, document.from());
            }
            boolean again = before != null && before == document.from();
            next.replaces = again && (earlier == null || earlier.replaces);
            latest.put(document.record(), next);
            List<Planned> revisions = planned.computeIfAbsent(document.record(), any -> new ArrayList<>());
            if (again && earlier != null) {
                revisions.removeLast();
            }
            revisions.add(next);
        }
        add(planned);
        latest.forEach((record, last) -> unpublished.put(record, last.document.from()));
    }

    private void end(RecordRef record, Planned earlier, long from, long to) throws IOException {
        if (earlier != null) {
            earlier.to = to;
        } else {
            writer.updateNumericDocValue(new Term(Fields.KEY, DocumentForm.key(record, from)), Fields.TO, to);
        }
    }

    /** Revisions of one record go together: what they have in common is analysed once. */
    private void add(Map<RecordRef, List<Planned>> planned) {
        Collection<List<Planned>> records = planned.values();
        (records.size() < MANY ? records.stream() : records.parallelStream()).forEach(revisions -> {
            LineAnalysis analysis = new LineAnalysis();
            Planned earlier = null;
            Optional<Meaning> meaning = Optional.empty();
            for (Planned revision : revisions) {
                boolean same = earlier != null && Objects.equals(earlier.document.match(), revision.document.match());
                meaning = same ? meaning : meaning(revision.document);
                add(revision, analysis, meaning);
                earlier = revision;
            }
        });
    }

    private Optional<Meaning> meaning(RecordDocument document) {
        return document.match() == null ? Optional.empty() : meanings.of(document.match());
    }

    private void add(Planned revision, LineAnalysis analysis, Optional<Meaning> meaning) {
        RecordDocument document = revision.document;
        try {
            var form = DocumentForm.of(document, document.from(), revision.to, analysis, meaning);
            if (revision.replaces) {
                writer.updateDocument(new Term(Fields.KEY, DocumentForm.key(document.record(), document.from())), form);
            } else {
                writer.addDocument(form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From where the newest revision of the record is valid, or null when there is none. */
    private Long current(RecordRef record) throws IOException {
        Long from = unpublished.get(record);
        if (from != null) {
            return from;
        }
        return published
                .find(record)
                .map(place -> place.leaf().from(place.doc()))
                .orElse(null);
    }

    private void erase(RecordRef record, RecordDocument tombstone) throws IOException {
        writer.deleteDocuments(new Term(Fields.RECORD, record.toString()));
        writer.addDocument(DocumentForm.of(tombstone, tombstone.from(), Long.MAX_VALUE));
        unpublished.put(record, tombstone.from());
        textsDropped = true;
    }
}
