package jp.musubi.search.segment;

import java.io.IOException;
import jp.musubi.search.embedding.Meaning;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/** The meanings of a segment's documents, held in memory: all of them are compared for each question. Immutable. */
final class MeaningColumn {
    private final Meaning[] meanings;

    MeaningColumn(LeafReader reader) throws IOException {
        meanings = new Meaning[reader.maxDoc()];
        BinaryDocValues values = DocValues.getBinary(reader, Fields.MATCH_MEANING);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            meanings[doc] = Meaning.read(values.binaryValue());
        }
    }

    /** The meaning of a document, or null when it has none. */
    Meaning of(int doc) {
        return meanings[doc];
    }
}
