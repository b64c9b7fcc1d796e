package jp.musubi.search.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** Terms with how often they stand in a text, ordered by term. Immutable. */
public final class TermCounts {
    private final String[] terms;
    private final int[] counts;
    private final int length;

    private TermCounts(String[] terms, int[] counts) {
        this.terms = terms;
        this.counts = counts;
        this.length = Arrays.stream(counts).sum();
    }

    /** From a map of terms. */
    public static TermCounts of(Map<String, Integer> map) {
        String[] terms = map.keySet().toArray(new String[0]);
        Arrays.sort(terms);
        return new TermCounts(terms, Arrays.stream(terms).mapToInt(map::get).toArray());
    }

    /** The number of different terms. */
    public int size() {
        return terms.length;
    }

    /** The sum of the counts. */
    public int length() {
        return length;
    }

    public String term(int at) {
        return terms[at];
    }

    public int count(int at) {
        return counts[at];
    }

    /** How often the term stands there, 0 when it does not. */
    public int count(String term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : counts[at];
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutput out) throws IOException {
        out.writeVInt(terms.length);
        for (int i = 0; i < terms.length; i++) {
            out.writeString(terms[i]);
            out.writeVInt(counts[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TermCounts read(DataInput in) throws IOException {
        String[] terms = new String[in.readVInt()];
        int[] counts = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = in.readString();
            counts[i] = in.readVInt();
        }
        return new TermCounts(terms, counts);
    }
}
