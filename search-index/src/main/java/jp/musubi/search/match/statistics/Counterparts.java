package jp.musubi.search.match.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.util.FixedBitSet;

/** The records of one side that take part in matching at one position, and their statistics. Thread-safe. */
public final class Counterparts {
    private final List<Leaf> leaves;
    private final List<FixedBitSet> members = new ArrayList<>();
    private final long count;
    private final FieldStatistics words;
    private final FieldStatistics kanji;
    private MeaningCentroid meanings;

    /** @param valid the valid documents of that side, by segment */
    public Counterparts(List<Leaf> leaves, List<FixedBitSet> valid, TermStatistics.Kept kept, Recipe recipe)
            throws IOException {
        this.leaves = leaves;
        List<TermStatistics> statistics = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < leaves.size(); i++) {
            FixedBitSet matched = matched(leaves.get(i), valid.get(i));
            members.add(matched);
            statistics.add(TermStatistics.of(leaves.get(i), matched, kept));
            found += matched.cardinality();
        }
        count = found;
        words = statistics(Fields.MATCH_WORDS, recipe.words(), recipe.latin(), statistics);
        kanji = statistics(Fields.MATCH_KANJI, recipe.characters(), recipe.characters(), statistics);
    }

    private FieldStatistics statistics(String field, Bm25 japanese, Bm25 latin, List<TermStatistics> each) {
        return new FieldStatistics(field, japanese, latin, count, length(field), each);
    }

    private static FixedBitSet matched(Leaf leaf, FixedBitSet valid) {
        FixedBitSet matched = valid.clone();
        int[] lengths = leaf.lengths(Fields.MATCH_WORDS);
        for (int doc = 0; doc < lengths.length; doc++) {
            if (lengths[doc] < 0) {
                matched.clear(doc);
            }
        }
        return matched;
    }

    private long length(String field) {
        long sum = 0;
        for (int i = 0; i < leaves.size(); i++) {
            int[] lengths = leaves.get(i).lengths(field);
            for (int doc = 0; doc < lengths.length; doc++) {
                sum += members.get(i).get(doc) ? lengths[doc] : 0;
            }
        }
        return sum;
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    /** Not to be changed. */
    public FixedBitSet members(int leaf) {
        return members.get(leaf);
    }

    /** Takes a member. */
    public interface PlaceVisitor {
        void visit(Snapshot.Place place) throws IOException;
    }

    /** Visits the members, segment by segment. */
    public void each(PlaceVisitor visitor) throws IOException {
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            members.get(i).forEach(0, members.get(i).length(), 0, doc -> visitor.visit(new Snapshot.Place(leaf, doc)));
        }
    }

    public long count() {
        return count;
    }

    /** Worked out when first asked for: without a model nobody asks. */
    public synchronized MeaningCentroid meanings() throws IOException {
        if (meanings == null) {
            meanings = MeaningCentroid.of(this);
        }
        return meanings;
    }

    public FieldStatistics words() {
        return words;
    }

    public FieldStatistics kanji() {
        return kanji;
    }
}
