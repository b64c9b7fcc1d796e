package jp.musubi.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ja.dict.UserDictionary;

/**
 * Terms of the fields that Kuromoji's own dictionary lacks, and how they are to be cut: it takes 抗菌 for a 菌, and leaves
 * コラーゲンペプチド whole. What stands here goes before all else in a text, whatever is around it. So words of two kanji are
 * here only when hardly any others make them at their borders, or together with these (成膜, and 合成 膜).
 */
final class FieldTerms {
    static final UserDictionary DICTIONARY = dictionary();

    /** Shorter words in katakana stand inside too many others, as イオン does in ライオン. */
    private static final int SHORTEST_KATAKANA = 5;

    private FieldTerms() {}

    private static UserDictionary dictionary() {
        Map<String, List<String>> cuts = new LinkedHashMap<>();
        Table.lines("words.txt")
                .map(line -> List.of(line.split(" ")))
                .forEach(parts -> cuts.put(String.join("", parts), parts));
        for (Loanwords.Loanword word : Loanwords.all()) {
            if (word.katakana().length() >= SHORTEST_KATAKANA) {
                put(word.parts(), cuts);
            }
        }
        StringBuilder csv = new StringBuilder();
        cuts.forEach((term, parts) -> {
            String cut = String.join(" ", parts);
            // Readings are asked for, and used by nobody here.
            csv.append(String.join(",", term, cut, cut, "名詞")).append('\n');
        });
        try {
            return UserDictionary.open(new StringReader(csv.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a table in memory", e);
        }
    }

    /** With and without the mark of a long vowel at its end. */
    private static void put(List<String> parts, Map<String, List<String>> cuts) {
        String last = parts.getLast();
        String bare = last.endsWith("ー") ? last.substring(0, last.length() - 1) : last;
        for (String end : List.of(bare, bare + "ー")) {
            List<String> ended = new ArrayList<>(parts);
            ended.set(parts.size() - 1, end);
            cuts.putIfAbsent(String.join("", ended), ended);
        }
    }
}
