package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.language.RecordType;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The records of one side that take part in matching at one position, and their statistics. Thread-safe. */
final class Counterparts {
    private final List<Leaf> leaves;
    private final List<FixedBitSet> members = new ArrayList<>();
    private final Map<String, Long> having = new ConcurrentHashMap<>();
    private long count;
    private long words;
    private long kanji;

    private Counterparts(Snapshot snapshot, RecordType type) {
        this.leaves = snapshot.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            members.add(members(leaves.get(i), snapshot.valid(i, type)));
        }
    }

    private record Key(RecordType type) {}

    static Counterparts of(Snapshot snapshot, RecordType type) {
        return snapshot.remember(new Key(type), Counterparts.class, () -> new Counterparts(snapshot, type));
    }

    private FixedBitSet members(Leaf leaf, FixedBitSet valid) {
        FixedBitSet matched = valid.clone();
        int[] wordLengths = leaf.lengths(Fields.MATCH_WORDS);
        int[] kanjiLengths = leaf.lengths(Fields.MATCH_KANJI);
        for (int doc = 0; doc < wordLengths.length; doc++) {
            if (wordLengths[doc] < 0) {
                matched.clear(doc);
            } else if (matched.get(doc)) {
                count++;
                words += wordLengths[doc];
                kanji += kanjiLengths[doc];
            }
        }
        return matched;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    FixedBitSet members(int leaf) {
        return members.get(leaf);
    }

    long count() {
        return count;
    }

    /** Average length of a member's text in that field of terms. */
    double averageLength(String field) {
        return (double) (field.equals(Fields.MATCH_WORDS) ? words : kanji) / count;
    }

    /** How many members have the term. */
    long having(String field, String term) throws IOException {
        String key = field + ' ' + term;
        Long known = having.get(key);
        if (known == null) {
            known = counted(field, term);
            having.put(key, known);
        }
        return known;
    }

    private long counted(String field, String term) throws IOException {
        long found = 0;
        for (int i = 0; i < leaves.size(); i++) {
            PostingsEnum postings = leaves.get(i).postings(field, term, PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            FixedBitSet within = members.get(i);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                found += within.get(doc) ? 1 : 0;
            }
        }
        return found;
    }
}
