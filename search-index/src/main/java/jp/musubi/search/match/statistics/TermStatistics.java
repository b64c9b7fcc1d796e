package jp.musubi.search.match.statistics;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.search.segment.DocumentTerms;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.PostingsBlock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many members of a segment have a term. Members change little from one position to the next: what was counted for
 * some earlier members is kept with the segment, and corrected by the texts of the few documents that came or went. The
 * counts are whole numbers, so that they are the same on either way. Thread-safe.
 */
public final class TermStatistics {
    /** When more came or went than this, it is cheaper to count anew. */
    private static final int MOST_CORRECTIONS = 200;

    private final Leaf leaf;
    private final Counted counted;
    private final Map<String, int[]> corrections;

    private TermStatistics(Leaf leaf, Counted counted, Map<String, int[]> corrections) {
        this.leaf = leaf;
        this.counted = counted;
        this.corrections = corrections;
    }

    /** Counts over fixed members by field and term, as far as they were asked for. */
    private record Counted(FixedBitSet members, Map<String, Map<String, Integer>> having) {}

    /** What is kept with the segments, until they are closed. */
    public static final class Kept {
        private final Map<IndexReader.CacheKey, Counted> counted = new ConcurrentHashMap<>();

        private Counted keep(Leaf leaf, FixedBitSet members) {
            IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
            Counted fresh = new Counted(members, new ConcurrentHashMap<>());
            if (counted.put(helper.getKey(), fresh) == null) {
                helper.addClosedListener(counted::remove);
            }
            return fresh;
        }
    }

    static TermStatistics of(Leaf leaf, FixedBitSet members, Kept kept) throws IOException {
        Counted known = kept.counted.get(leaf.reader().getCoreCacheHelper().getKey());
        if (known != null) {
            FixedBitSet changed = members.clone();
            changed.xor(known.members());
            if (changed.cardinality() <= MOST_CORRECTIONS) {
                return new TermStatistics(leaf, known, corrections(leaf, members, changed));
            }
        }
        return new TermStatistics(leaf, kept.keep(leaf, members), Map.of());
    }

    private static Map<String, int[]> corrections(Leaf leaf, FixedBitSet members, FixedBitSet changed)
            throws IOException {
        return changed.scanIsEmpty()
                ? Map.of()
                : Map.of(
                        Fields.MATCH_WORDS, corrections(leaf, Fields.MATCH_WORDS, members, changed),
                        Fields.MATCH_KANJI, corrections(leaf, Fields.MATCH_KANJI, members, changed));
    }

    /** By the segment's number of each term how many more of the members have it, or fewer. */
    private static int[] corrections(Leaf leaf, String field, FixedBitSet members, FixedBitSet changed)
            throws IOException {
        DocumentTerms documents = leaf.documentTerms(field);
        int[] corrections = new int[documents.size()];
        DocumentTerms.TermCursor cursor = documents.cursor();
        changed.forEach(0, changed.length(), 0, doc -> {
            int step = members.get(doc) ? 1 : -1;
            cursor.to(doc);
            while (cursor.next()) {
                corrections[cursor.number()] += step;
            }
        });
        return corrections;
    }

    private int correction(String field, String term) throws IOException {
        int[] corrected = corrections.get(field);
        int number = corrected == null
                ? DocumentTerms.ABSENT
                : leaf.documentTerms(field).number(new BytesRef(term));
        return number == DocumentTerms.ABSENT ? 0 : corrected[number];
    }

    /** How many of the members have the term. */
    int having(String field, String term) throws IOException {
        Map<String, Integer> counts = counted.having().computeIfAbsent(field, name -> new ConcurrentHashMap<>());
        Integer known = counts.get(term);
        if (known == null) {
            known = count(field, term);
            counts.put(term, known);
        }
        return known + correction(field, term);
    }

    private int count(String field, String term) throws IOException {
        PostingsEnum postings = counted.members().scanIsEmpty() ? null : leaf.postings(field, term, PostingsEnum.FREQS);
        if (postings == null) {
            return 0;
        }
        int found = 0;
        PostingsBlock block = new PostingsBlock().start(postings);
        while (block.next()) {
            for (int i = 0; i < block.size(); i++) {
                found += counted.members().get(block.doc(i)) ? 1 : 0;
            }
        }
        return found;
    }
}
