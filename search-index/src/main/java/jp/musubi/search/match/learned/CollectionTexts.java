package jp.musubi.search.match.learned;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.language.RecordType;
import jp.musubi.search.analysis.Bigrams;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.util.FixedBitSet;

/**
 * The texts of the seeds that are valid at a position, by id: what a model is learned from. Of very many, every n-th: more
 * would teach it little, and learning stays a matter of seconds.
 *
 * @param words of each
 * @param bigrams of each
 * @param columns the number of each term, in the order of the terms
 */
record CollectionTexts(List<TermCounts> words, List<Bigrams> bigrams, Map<String, Integer> columns) {
    private static final int MOST_TEXTS = 16_384;

    private record TextPlace(String record, Leaf leaf, int doc) {}

    /** @param between run now and then; may throw to end the work */
    static CollectionTexts of(Snapshot snapshot, Runnable between) throws IOException {
        List<TextPlace> places = places(snapshot);
        int step = (places.size() + MOST_TEXTS - 1) / MOST_TEXTS;
        List<TermCounts> words = new ArrayList<>();
        List<Bigrams> bigrams = new ArrayList<>();
        TreeMap<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < places.size(); i += step) {
            between.run();
            TextPlace place = places.get(i);
            words.add(place.leaf().matchTerms(place.doc()).words());
            bigrams.add(place.leaf().bigrams(place.doc()));
            TermCounts latest = words.getLast();
            for (int at = 0; at < latest.size(); at++) {
                columns.put(latest.term(at), 0);
            }
        }
        int number = 0;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            column.setValue(number++);
        }
        return new CollectionTexts(words, bigrams, Map.copyOf(columns));
    }

    private static List<TextPlace> places(Snapshot snapshot) throws IOException {
        List<TextPlace> places = new ArrayList<>();
        for (int i = 0; i < snapshot.leaves().size(); i++) {
            Leaf leaf = snapshot.leaves().get(i);
            FixedBitSet valid = snapshot.valid(i, RecordType.SEED);
            int[] lengths = leaf.lengths(Fields.MATCH_WORDS);
            valid.forEach(0, valid.length(), 0, doc -> {
                if (lengths[doc] >= 0) {
                    places.add(new TextPlace(leaf.record(doc), leaf, doc));
                }
            });
        }
        places.sort(Comparator.comparing(TextPlace::record));
        return places;
    }

    double averageLength() {
        return words.stream().mapToLong(TermCounts::length).sum() / (double) words.size();
    }

    /** The inverse document frequency of each term, by its number. */
    double[] rarity() {
        int[] having = new int[columns.size()];
        for (TermCounts text : words) {
            for (int i = 0; i < text.size(); i++) {
                having[columns.get(text.term(i))]++;
            }
        }
        double[] rarity = new double[having.length];
        for (int column = 0; column < rarity.length; column++) {
            rarity[column] = Bm25.idf(words.size(), having[column]);
        }
        return rarity;
    }
}
