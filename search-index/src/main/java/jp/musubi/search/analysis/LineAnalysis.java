package jp.musubi.search.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the terms of the texts of one record. The same line often stands in several of them (shown, and matched) and in
 * several revisions, and analysis is by far the dearest step of indexing: each line is analysed once. Not thread-safe.
 */
public final class LineAnalysis {
    private final Map<String, List<Spoken>> spoken = new HashMap<>();
    private final Map<String, List<Token>> kanji = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> bigrams = new HashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

    /** Adds the words of a text to the counts, each as often as the weight says. */
    public void addWords(String text, int weight, Map<String, Integer> counts) {
        text.lines().forEach(line -> add(Spoken.tokens(spoken(line)), weight, counts));
    }

    /** Adds what a text can be found by however it is written, see {@link Spellings}, as often as the weight says. */
    public void addSpellings(String text, int weight, Map<String, Integer> counts) {
        text.lines()
                .forEach(line -> spellings
                        .computeIfAbsent(line, any -> Spellings.of(line, spoken(line)))
                        .forEach((term, count) -> counts.merge(term, count * weight, Integer::sum)));
    }

    private List<Spoken> spoken(String line) {
        return spoken.computeIfAbsent(line, Analysis::spoken);
    }

    /** Adds the kanji of a text to the counts, each as often as the weight says. */
    public void addKanji(String text, int weight, Map<String, Integer> counts) {
        text.lines().forEach(line -> add(kanji.computeIfAbsent(line, Analysis::kanji), weight, counts));
    }

    /** Adds the character pairs of a text to the counts. */
    public void addBigrams(String text, Map<Integer, Integer> counts) {
        text.lines()
                .forEach(line -> bigrams.computeIfAbsent(line, LineAnalysis::bigrams)
                        .forEach((pair, count) -> counts.merge(pair, count, Integer::sum)));
    }

    private static Map<Integer, Integer> bigrams(String line) {
        Map<Integer, Integer> counts = new HashMap<>();
        Analysis.bigrams(line, counts);
        return counts;
    }

    private static void add(List<Token> tokens, int weight, Map<String, Integer> counts) {
        for (Token token : tokens) {
            counts.merge(token.term(), weight, Integer::sum);
        }
    }
}
