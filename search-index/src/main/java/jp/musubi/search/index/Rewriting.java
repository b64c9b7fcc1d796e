package jp.musubi.search.index;

import java.io.IOException;
import java.util.Optional;
import jp.musubi.search.analysis.LineAnalysis;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.embedding.Meaning;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.segment.ColumnCache;
import jp.musubi.search.segment.DocumentForm;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Rewrites every revision that bears a value of a facet, validity kept. */
final class Rewriting {
    private final IndexWriter writer;
    private final ColumnCache columns;
    private final Meanings meanings;
    private final IndexChange.Rewrite change;
    private boolean found;

    Rewriting(IndexWriter writer, ColumnCache columns, Meanings meanings, IndexChange.Rewrite change) {
        this.writer = writer;
        this.columns = columns;
        this.meanings = meanings;
        this.change = change;
    }

    /** @return whether there was any revision to rewrite */
    boolean run() throws IOException {
        // What was written a moment ago bears the value too: this reader shows all of it.
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (Leaf leaf : columns.leaves(reader)) {
                rewrite(leaf);
            }
        }
        return found;
    }

    private void rewrite(Leaf leaf) throws IOException {
        String value = Fields.bounded(change.value());
        PostingsEnum postings = leaf.postings(Fields.facet(change.facet()), value, PostingsEnum.NONE);
        if (postings == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                replace(leaf.stored(doc, true, true, 0));
            }
        }
    }

    private void replace(StoredRecord stored) throws IOException {
        RecordDocument document = change.rewrite().apply(stored);
        if (!document.record().equals(stored.record())) {
            throw new IllegalArgumentException(stored.record() + " rewritten as " + document.record());
        }
        Optional<Meaning> meaning = document.match() == null ? Optional.empty() : meanings.of(document.match());
        writer.updateDocument(
                new Term(Fields.KEY, DocumentForm.key(stored.record(), stored.from())),
                DocumentForm.of(document, stored.from(), stored.to(), new LineAnalysis(), meaning));
        found = true;
    }
}
