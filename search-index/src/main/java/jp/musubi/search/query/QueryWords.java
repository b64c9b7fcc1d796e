package jp.musubi.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.Spellings;
import jp.musubi.search.analysis.Spoken;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.analysis.Token;
import jp.musubi.search.match.query.CompiledGlossary;

/**
 * What a user typed, as words, and other ways of saying the same.
 *
 * @param words distinct, in order
 * @param others each stands for some of the words, by their places
 */
record QueryWords(List<String> words, List<Other> others) {
    private static final int ALL_UP_TO = 4;
    private static final double SHARE_BEYOND = 0.6;
    private static final int MOST = 100;
    private static final int LONGEST = 2_000;

    /**
     * Another way of saying some of the words.
     *
     * @param covers places of the words that it stands for
     * @param terms all of which a text must have
     */
    record Other(BitSet covers, Field field, Set<String> terms) {}

    /** The words alone. */
    static QueryWords of(String typed) {
        return of(typed, CompiledGlossary.NONE);
    }

    /** The words, and what the glossary and the ways of writing put beside them. */
    static QueryWords of(String typed, CompiledGlossary glossary) {
        String text = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        List<Spoken> spoken = Analysis.spoken(text);
        if (spoken.isEmpty()) {
            spoken = Analysis.kanji(text).stream()
                    .map(kanji -> new Spoken(kanji, null))
                    .toList();
        }
        TreeMap<String, List<Token>> places = new TreeMap<>();
        for (Spoken word : spoken) {
            places.computeIfAbsent(word.token().term(), any -> new ArrayList<>())
                    .add(word.token());
        }
        while (places.size() > MOST) {
            places.pollLastEntry();
        }
        List<String> words = List.copyOf(places.keySet());
        Set<Other> others = new LinkedHashSet<>();
        for (Spellings.Sought sought : Spellings.sought(text, spoken)) {
            add(covered(words, places, sought), Field.SPELLINGS, sought.terms(), others);
        }
        synonyms(words, glossary, others);
        return new QueryWords(words, List.copyOf(others));
    }

    /** The words of which a stretch holds a place. */
    private static BitSet covered(List<String> words, Map<String, List<Token>> places, Spellings.Sought stretch) {
        BitSet covered = new BitSet();
        IntStream.range(0, words.size())
                .filter(at -> places.get(words.get(at)).stream()
                        .anyMatch(place -> stretch.start() <= place.start() && place.end() <= stretch.end()))
                .forEach(covered::set);
        return covered;
    }

    private static void synonyms(List<String> words, CompiledGlossary glossary, Set<Other> others) {
        Map<String, Integer> once = new HashMap<>();
        words.forEach(word -> once.put(word, 1));
        for (CompiledGlossary.Applied group : glossary.applied(TermCounts.of(once))) {
            for (CompiledGlossary.Form said : group.said()) {
                BitSet covered = new BitSet();
                said.words().forEach(word -> covered.set(words.indexOf(word)));
                group.others().forEach(other -> add(covered, Field.WORDS, other.words(), others));
            }
        }
    }

    private static void add(BitSet covered, Field field, Set<String> terms, Set<Other> others) {
        if (!covered.isEmpty()) {
            others.add(new Other(covered, field, terms));
        }
    }

    /** How many of the words a record must have: of few all, of many a share. */
    int enough() {
        int size = words.size();
        return size <= ALL_UP_TO ? Math.max(1, size) : (int) Math.ceil(size * SHARE_BEYOND);
    }
}
