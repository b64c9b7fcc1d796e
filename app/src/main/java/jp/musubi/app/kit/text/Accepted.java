package jp.musubi.app.kit.text;

import java.util.List;
import java.util.Locale;

/** The language that a browser or a program asks for. */
public final class Accepted {
    private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private Accepted() {}

    /**
     * Of Japanese and English the one that stands first for whoever asks.
     *
     * @param header {@code Accept-Language}, or null
     * @return Japanese when nothing is asked for, neither of both, or nothing that can be read
     */
    public static Locale language(String header) {
        if (header == null || header.isBlank()) {
            return Locale.JAPANESE;
        }
        try {
            // What is refused outright stands there too, with a weight of 0.
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*"))
                    .toList();
            Locale found = Locale.lookup(wanted, SPOKEN);
            return found == null ? Locale.JAPANESE : found;
        } catch (IllegalArgumentException e) {
            return Locale.JAPANESE;
        }
    }
}
