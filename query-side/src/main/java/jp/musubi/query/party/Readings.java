package jp.musubi.query.party;

import java.text.Normalizer;
import java.util.List;

/** How names are read, so that either kana finds them. */
final class Readings {
    private Readings() {}

    /** A reading in hiragana and in katakana, whichever was written; nothing of null. */
    static List<String> both(String reading) {
        if (reading == null) {
            return List.of();
        }
        String normal = Normalizer.normalize(reading, Normalizer.Form.NFKC);
        return List.of(shifted(normal, 'ァ', 'ヶ', -0x60), shifted(normal, 'ぁ', 'ゖ', 0x60));
    }

    private static String shifted(String text, char first, char last, int by) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c >= first && c <= last ? (char) (c + by) : c);
        }
        return out.toString();
    }
}
