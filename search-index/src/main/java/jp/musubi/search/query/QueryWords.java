package jp.musubi.search.query;

import java.util.List;
import java.util.TreeSet;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.Token;

/**
 * What a user typed, as terms. A word of one kanji is sought among the single kanji of a text, where it is found inside
 * any compound; every other word among the words.
 *
 * @param words distinct, in order
 */
record QueryWords(List<String> words) {
    private static final int ALL_UP_TO = 4;
    private static final double SHARE_BEYOND = 0.6;
    private static final int MOST = 100;
    private static final int LONGEST = 2_000;

    static QueryWords of(String typed) {
        String text = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        TreeSet<String> words = new TreeSet<>();
        Analysis.words(text).stream().map(Token::term).forEach(words::add);
        if (words.isEmpty()) {
            Analysis.kanji(text).stream().map(Token::term).forEach(words::add);
        }
        return new QueryWords(words.stream().limit(MOST).toList());
    }

    /** How many of the words a record must have. */
    int required() {
        int size = words.size();
        return size <= ALL_UP_TO ? Math.max(1, size) : (int) Math.ceil(size * SHARE_BEYOND);
    }
}
