package jp.musubi.intake.vocabularies;

/** Tells English from Japanese by its letters. */
final class Latin {
    private Latin() {}

    /** Whether the word has a Latin letter and none of another script. */
    static boolean only(String word) {
        boolean letter = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (Character.isLetter(c)) {
                if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                    return false;
                }
                letter = true;
            }
        }
        return letter;
    }
}
