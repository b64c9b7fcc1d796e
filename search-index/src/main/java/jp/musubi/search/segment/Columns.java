package jp.musubi.search.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** What never changes about the documents of a segment, held in memory: type, first position, lengths. */
final class Columns {
    static final int NO_TEXT = -1;

    final RecordType[] type;
    final long[] from;

    /** From where the groups of the glossary are valid, ascending. */
    private final long[] terms;

    private final Map<String, int[]> lengths = new HashMap<>();
    private final Map<String, DocumentTerms> documentTerms = new ConcurrentHashMap<>();
    private final Map<RecordType, long[]> starts = new ConcurrentHashMap<>();
    private final boolean hasMeanings;
    private volatile MeaningColumn meanings;

    /** What others have worked out of the segment: for the model of today, and one of another day. */
    final Memo<Object, Object> worked = new Memo<>(2);

    Columns(LeafReader reader) throws IOException {
        hasMeanings = reader.getFieldInfos().fieldInfo(Fields.MATCH_MEANING) != null;
        type = types(reader);
        from = longs(reader, Fields.FROM);
        terms = IntStream.range(0, type.length)
                .filter(doc -> type[doc] == RecordType.TERM)
                .mapToLong(doc -> from[doc])
                .sorted()
                .toArray();
        for (String field : List.of(
                Fields.OPEN_WORDS,
                Fields.OPEN_KANJI,
                Fields.LIMITED_WORDS,
                Fields.LIMITED_KANJI,
                Fields.INTERNAL_WORDS,
                Fields.INTERNAL_KANJI,
                Fields.MATCH_WORDS,
                Fields.MATCH_KANJI)) {
            lengths.put(field, ints(reader, Fields.length(field)));
        }
    }

    /** The documents of a type that take part in matching. */
    IntStream matched(RecordType wanted) {
        int[] words = lengths(Fields.MATCH_WORDS);
        return IntStream.range(0, words.length).filter(doc -> type[doc] == wanted && words[doc] >= 0);
    }

    /** How many of them are valid from a position or before, deleted or not. */
    int started(RecordType wanted, long position) {
        long[] sorted = starts.computeIfAbsent(
                wanted,
                any -> matched(wanted).mapToLong(doc -> from[doc]).sorted().toArray());
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The exact number of terms in a field, or {@link #NO_TEXT}. */
    int[] lengths(String field) {
        return lengths.get(field);
    }

    /** Whether somebody has asked for the terms of the field by document. */
    boolean hasDocumentTerms(String field) {
        return documentTerms.containsKey(field);
    }

    /** The terms of a field by document, read when first asked for. */
    DocumentTerms documentTerms(LeafReader reader, String field) throws IOException {
        DocumentTerms known = documentTerms.get(field);
        if (known != null) {
            return known;
        }
        synchronized (documentTerms) {
            known = documentTerms.get(field);
            if (known == null) {
                known = Packing.of(reader, field, lengths(field));
                documentTerms.put(field, known);
            }
            return known;
        }
    }

    /** The meanings by document, read when first asked for; null when none has any. */
    MeaningColumn meanings(LeafReader reader) throws IOException {
        return hasMeanings && meanings == null ? readMeanings(reader) : meanings;
    }

    private synchronized MeaningColumn readMeanings(LeafReader reader) throws IOException {
        if (meanings == null) {
            meanings = new MeaningColumn(reader);
        }
        return meanings;
    }

    /** The last position up to the given one at which a group of the glossary begins to be valid; 0 when none does. */
    long lastTerm(long position) {
        int at = Arrays.binarySearch(terms, position);
        int last = at >= 0 ? at : -at - 2;
        return last < 0 ? 0 : terms[last];
    }

    /** By their codes: an index outlives the order in which the constants stand. */
    private static RecordType[] types(LeafReader reader) throws IOException {
        RecordType[] column = new RecordType[reader.maxDoc()];
        SortedDocValues values = DocValues.getSorted(reader, Fields.TYPE);
        RecordType[] known = new RecordType[values.getValueCount()];
        for (int i = 0; i < known.length; i++) {
            String code = values.lookupOrd(i).utf8ToString();
            known[i] = Coded.of(RecordType.class, code)
                    .orElseThrow(() -> new IllegalStateException("no type of record: " + code));
        }
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            column[doc] = known[values.ordValue()];
        }
        return column;
    }

    static long[] longs(LeafReader reader, String field) throws IOException {
        long[] column = new long[reader.maxDoc()];
        NumericDocValues values = DocValues.getNumeric(reader, field);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            column[doc] = values.longValue();
        }
        return column;
    }

    private static int[] ints(LeafReader reader, String field) throws IOException {
        int[] column = new int[reader.maxDoc()];
        Arrays.fill(column, NO_TEXT);
        NumericDocValues values = DocValues.getNumeric(reader, field);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            column[doc] = (int) values.longValue();
        }
        return column;
    }
}
