package jp.musubi.command.rules;

import java.util.Optional;
import jp.musubi.command.refusal.Codes;

/** Looks at the characters of a text. */
final class Characters {
    private Characters() {}

    /** Whether there is nothing to read: null, white space of any script, or invisible format characters only. */
    static boolean blank(String text) {
        return text == null || text.codePoints().allMatch(Characters::invisible);
    }

    /** The code of what makes the text unfit to be stored, if anything. */
    static Optional<String> fault(String text) {
        if (text.codePoints().anyMatch(Characters::forbiddenControl)) {
            return Optional.of(Codes.CONTROL_CHARACTER);
        }
        if (text.codePoints().anyMatch(Characters::reorders)) {
            return Optional.of(Codes.REORDERING_CHARACTER);
        }
        // A pair of surrogates is one code point beyond the surrogates; what is left over is half a character.
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return Optional.of(Codes.BROKEN_TEXT);
        }
        return Optional.empty();
    }

    /**
     * Embeddings, overrides and isolates (Unicode, UAX #9): they change the order in which the text around them is read,
     * and so can make it look like another one. Japanese, English and right-to-left words need none of them.
     */
    private static boolean reorders(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean invisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean forbiddenControl(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
    }
}
