package jp.musubi.query.kit.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Everything that an index on disk holds, as text: each document with its stored fields, its doc values (readers, facets,
 * numbers, validity) and its terms with how often each occurs. The same whatever the segments.
 */
final class IndexText {
    private IndexText() {}

    /** The documents, a text each, in the order of their texts. */
    static List<String> of(Path folder) throws IOException {
        List<String> documents = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                documents.addAll(of(leaf.reader()));
            }
        }
        documents.sort(null);
        return documents;
    }

    private static List<String> of(LeafReader reader) throws IOException {
        TreeMap<Integer, TreeSet<String>> lines = new TreeMap<>();
        Bits live = reader.getLiveDocs();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                TreeSet<String> stored = new TreeSet<>();
                reader.storedFields()
                        .document(doc)
                        .getFields()
                        .forEach(field -> stored.add(field.name() + " stored "
                                + (field.binaryValue() == null
                                        ? field.stringValue()
                                        : field.binaryValue().utf8ToString())));
                lines.put(doc, stored);
            }
        }
        for (FieldInfo field : reader.getFieldInfos()) {
            terms(reader, field, lines);
            values(reader, field, lines);
        }
        return lines.values().stream().map(one -> String.join("\n", one)).toList();
    }

    private static void terms(LeafReader reader, FieldInfo field, TreeMap<Integer, TreeSet<String>> lines)
            throws IOException {
        if (field.getIndexOptions() == IndexOptions.NONE || reader.terms(field.name) == null) {
            return;
        }
        TermsEnum terms = reader.terms(field.name).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                add(lines, doc, field.name + " term " + term.utf8ToString() + " x" + postings.freq());
            }
        }
    }

    private static void values(LeafReader reader, FieldInfo field, TreeMap<Integer, TreeSet<String>> lines)
            throws IOException {
        for (int doc : lines.keySet()) {
            String value = value(reader, field.name, field.getDocValuesType(), doc);
            if (value != null) {
                add(lines, doc, field.name + " value " + value);
            }
        }
    }

    private static String value(LeafReader reader, String field, DocValuesType type, int doc) throws IOException {
        return switch (type) {
            case NONE -> null;
            case NUMERIC -> {
                NumericDocValues values = reader.getNumericDocValues(field);
                yield values.advanceExact(doc) ? Long.toString(values.longValue()) : null;
            }
            case BINARY -> {
                BinaryDocValues values = reader.getBinaryDocValues(field);
                yield values.advanceExact(doc) ? values.binaryValue().toString() : null;
            }
            case SORTED -> {
                SortedDocValues values = reader.getSortedDocValues(field);
                yield values.advanceExact(doc)
                        ? values.lookupOrd(values.ordValue()).utf8ToString()
                        : null;
            }
            case SORTED_SET -> {
                SortedSetDocValues values = reader.getSortedSetDocValues(field);
                List<String> all = new ArrayList<>();
                if (values.advanceExact(doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        all.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                    }
                }
                yield all.isEmpty() ? null : all.toString();
            }
            case SORTED_NUMERIC -> throw new IllegalStateException("say here how to read " + field);
        };
    }

    private static void add(TreeMap<Integer, TreeSet<String>> lines, int doc, String line) {
        TreeSet<String> known = lines.get(doc);
        if (known != null) {
            known.add(line);
        }
    }
}
