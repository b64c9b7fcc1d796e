package jp.musubi.search.analysis;

import java.util.ArrayList;
import java.util.List;

/** Pairs of neighbouring characters in writing that Kuromoji drops: a text in a third language still meets its like. */
final class OtherWriting {
    private OtherWriting() {}

    /** The pairs of a text, in order; a character that stands alone is a term by itself. */
    static List<Token> pairs(String text) {
        List<Token> pairs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && isOther(text.charAt(end))) {
                end++;
            }
            for (int at = start; at + 1 < end; at++) {
                pairs.add(new Token(text.substring(at, at + 2), at, at + 2));
            }
            if (end == start + 1) {
                pairs.add(new Token(text.substring(start, end), start, end));
            }
            start = Math.max(end, start + 1);
        }
        return pairs;
    }

    private static boolean isOther(char c) {
        return !Character.isSurrogate(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, LATIN, CYRILLIC, GREEK, COMMON, INHERITED, UNKNOWN -> false;
                    default -> true;
                };
    }
}
