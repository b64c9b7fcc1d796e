package jp.musubi.search.match.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.search.analysis.Bigrams;
import jp.musubi.search.segment.Bm25;

/** How rare character pairs are in a collection, and what counts of them are worth. Immutable. */
public final class BigramStatistics {
    private final int[] pairs;
    private final int[] having;
    private final int texts;
    private final Bm25TermFrequency saturation;

    public BigramStatistics(List<Bigrams> texts, Bm25 bm25) {
        int[] all = texts.stream()
                .flatMapToInt(text -> IntStream.range(0, text.size()).map(text::pair))
                .sorted()
                .toArray();
        int[] counted = new int[all.length];
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            size += i == 0 || all[i] != all[i - 1] ? 1 : 0;
            all[size - 1] = all[i];
            counted[size - 1]++;
        }
        this.pairs = Arrays.copyOf(all, size);
        this.having = Arrays.copyOf(counted, size);
        this.texts = texts.size();
        double length = texts.stream().mapToLong(Bigrams::length).sum();
        this.saturation = new Bm25TermFrequency(bm25, Math.max(1, length / texts.size()));
    }

    public Bm25TermFrequency saturation() {
        return saturation;
    }

    /** The inverse document frequency of a pair. */
    public double rarity(int pair) {
        int at = Arrays.binarySearch(pairs, pair);
        return Bm25.idf(texts, at < 0 ? 0 : having[at]);
    }
}
