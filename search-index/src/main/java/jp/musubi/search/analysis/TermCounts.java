package jp.musubi.search.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Terms with how often they stand in a text, ordered by term.
 *
 * @param terms ordered
 * @param counts how often, beside the term; at least 1
 * @param length sum of the counts
 */
public record TermCounts(List<String> terms, List<Integer> counts, int length) {
    public static final TermCounts NONE = new TermCounts(List.of(), List.of(), 0);

    /** From a map of terms. */
    public static TermCounts of(Map<String, Integer> map) {
        if (map.isEmpty()) {
            return NONE;
        }
        TreeMap<String, Integer> sorted = new TreeMap<>(map);
        int length = sorted.values().stream().mapToInt(Integer::intValue).sum();
        return new TermCounts(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()), length);
    }

    /** How often the term stands there, 0 when it does not. */
    public int count(String term) {
        int at = java.util.Collections.binarySearch(terms, term);
        return at < 0 ? 0 : counts.get(at);
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutput out) throws IOException {
        out.writeVInt(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            out.writeString(terms.get(i));
            out.writeVInt(counts.get(i));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TermCounts read(DataInput in) throws IOException {
        int size = in.readVInt();
        List<String> terms = new ArrayList<>(size);
        List<Integer> counts = new ArrayList<>(size);
        int length = 0;
        for (int i = 0; i < size; i++) {
            terms.add(in.readString());
            int count = in.readVInt();
            counts.add(count);
            length += count;
        }
        return new TermCounts(terms, counts, length);
    }
}
