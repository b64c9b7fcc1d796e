package jp.musubi.search.match.statistics;

/** How a term is written. */
public final class Scripts {
    private Scripts() {}

    /** Whether any character is a kanji. */
    public static boolean hasKanji(String term) {
        return term.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Whether any character is a kanji or kana. */
    public static boolean isJapanese(String term) {
        return term.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        });
    }
}
