package jp.musubi.search.match;

/** How a term is written. */
final class Scripts {
    private Scripts() {}

    /** Whether any character is a kanji. */
    static boolean hasKanji(String term) {
        return term.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Whether any character is a kanji or kana. */
    static boolean isJapanese(String term) {
        return term.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        });
    }
}
