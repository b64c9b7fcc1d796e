package jp.musubi.search.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.analysis.Bigrams;
import jp.musubi.search.document.MatchTraits;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.embedding.Meaning;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** One segment and its columns. */
public final class Leaf {
    private final LeafReader reader;
    private final Columns columns;
    private final long[] to;

    Leaf(LeafReader reader, Columns columns, long[] to) {
        this.reader = reader;
        this.columns = columns;
        this.to = to;
    }

    public LeafReader reader() {
        return reader;
    }

    /** The exact lengths of a field of terms by document; negative where the document has no such field. */
    public int[] lengths(String field) {
        return columns.lengths(field);
    }

    /** The terms of a field by document. */
    public DocumentTerms documentTerms(String field) throws IOException {
        return columns.documentTerms(reader, field);
    }

    /** Position from which the document is valid. */
    public long from(int doc) {
        return columns.from[doc];
    }

    /** Position at which it ceases to be valid. */
    public long to(int doc) {
        return to[doc];
    }

    /** The last position up to the given one at which a group of the glossary changed; 0 when none did. */
    long lastTerm(long position) {
        return columns.lastTerm(position);
    }

    /** Whether the document is valid at the position (and not deleted). */
    public boolean isValid(int doc, long position) {
        Bits live = reader.getLiveDocs();
        return columns.from[doc] <= position && position < to[doc] && (live == null || live.get(doc));
    }

    /** The documents valid at the position, by their type. */
    Map<RecordType, FixedBitSet> valid(long position) {
        Map<RecordType, FixedBitSet> valid = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            valid.put(type, new FixedBitSet(reader.maxDoc()));
        }
        Bits live = reader.getLiveDocs();
        for (int doc = 0; doc < to.length; doc++) {
            if (columns.from[doc] <= position && position < to[doc] && (live == null || live.get(doc))) {
                valid.get(columns.type[doc]).set(doc);
            }
        }
        return valid;
    }

    /** The postings of a term, not yet on a document, or null when no document here has it. */
    public PostingsEnum postings(String field, String term, int flags) throws IOException {
        return reader.postings(new Term(field, term), flags);
    }

    /** Sets the bits of the documents that bear a value. */
    public void collect(String field, String value, FixedBitSet into) throws IOException {
        PostingsEnum postings = postings(field, value, PostingsEnum.NONE);
        if (postings != null) {
            into.or(postings);
        }
    }

    /** The name of the document's record, {@code type:id}. */
    public String record(int doc) throws IOException {
        BinaryDocValues records = DocValues.getBinary(reader, Fields.RECORD);
        if (!records.advanceExact(doc)) {
            throw new IllegalStateException("a document without a record");
        }
        return records.binaryValue().utf8ToString();
    }

    /** The content revision of the document. */
    public int revision(int doc) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, Fields.REVISION);
        return values.advanceExact(doc) ? Math.toIntExact(values.longValue()) : 0;
    }

    /** What the document says for matching, or null when it does not take part. */
    public MatchTerms matchTerms(int doc) throws IOException {
        BinaryDocValues texts = DocValues.getBinary(reader, Fields.MATCH_TEXT);
        return texts.advanceExact(doc) ? MatchTerms.of(texts.binaryValue()) : null;
    }

    /** The character pairs of what the document says for matching, or null when it does not take part. */
    public Bigrams bigrams(int doc) throws IOException {
        BinaryDocValues pairs = DocValues.getBinary(reader, Fields.MATCH_BIGRAMS);
        return pairs.advanceExact(doc) ? MatchTerms.bigrams(pairs.binaryValue()) : null;
    }

    /** The same pairs one by one, of a document that takes part. */
    public Bigrams.PairCursor eachBigram(int doc) throws IOException {
        BinaryDocValues pairs = DocValues.getBinary(reader, Fields.MATCH_BIGRAMS);
        if (!pairs.advanceExact(doc)) {
            throw new IllegalArgumentException("a document that takes no part in matching");
        }
        return MatchTerms.eachBigram(pairs.binaryValue());
    }

    /**
     * What was worked out of this segment under the key. The last two such things are held for as long as the segment is
     * open, so nothing they hold should be large that is not the segment's own.
     */
    public <V> V remember(Object key, Class<V> type, Snapshot.Source<V> source) {
        return Snapshot.remembered(columns.worked, key, type, source);
    }

    /** What the document means to the installation's model, or null when it has none. */
    public Meaning meaning(int doc) throws IOException {
        MeaningColumn meanings = columns.meanings(reader);
        return meanings == null ? null : meanings.of(doc);
    }

    /** How many documents of a type that take part in matching are valid from a position or before. */
    public int started(RecordType type, long position) {
        Bits live = reader.getLiveDocs();
        return live == null
                ? columns.started(type, position)
                : (int) columns.matched(type)
                        .filter(doc -> columns.from[doc] <= position && live.get(doc))
                        .count();
    }

    /** What is known of the document besides its texts, or null when it does not take part in matching. */
    public MatchTraits traits(int doc) throws IOException {
        BinaryDocValues traits = DocValues.getBinary(reader, Fields.MATCH_TRAITS);
        return traits.advanceExact(doc) ? Traits.of(traits.binaryValue()) : null;
    }

    /** The document as found. */
    public StoredRecord stored(int doc, boolean insider, boolean office, double score) throws IOException {
        BytesRef state = reader.storedFields().document(doc).getBinaryValue(Fields.STATE);
        byte[] bytes = Arrays.copyOfRange(state.bytes, state.offset, state.offset + state.length);
        return new StoredRecord(
                RecordRef.parse(record(doc)), from(doc), to(doc), revision(doc), insider, office, score, bytes);
    }
}
