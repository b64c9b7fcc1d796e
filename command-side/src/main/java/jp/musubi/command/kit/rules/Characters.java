package jp.musubi.command.kit.rules;

import java.util.List;
import java.util.Optional;
import jp.musubi.command.kit.refusal.FieldCodes;
import org.jspecify.annotations.Nullable;

/** Looks at the characters of a text. */
final class Characters {
    /** A pattern without a dot: a symbol by its class, and nothing to see. */
    private static final int BLANK_BRAILLE = 0x2800;

    /**
     * What Unicode calls default ignorable and gives another class than format: joiners, fillers of Hangul, inherent vowels
     * of Khmer, variation selectors, and what is kept for more of them (DerivedCoreProperties of Unicode 16).
     */
    private static final List<Range> IGNORABLE = List.of(
            new Range(0x034F, 0x034F),
            new Range(0x115F, 0x1160),
            new Range(0x17B4, 0x17B5),
            new Range(0x180B, 0x180F),
            new Range(0x2060, 0x206F),
            new Range(0x3164, 0x3164),
            new Range(0xFE00, 0xFE0F),
            new Range(0xFFA0, 0xFFA0),
            new Range(0xFFF0, 0xFFF8),
            new Range(0xE0000, 0xE0FFF));

    private Characters() {}

    /** Whether there is nothing to read: null, white space of any script, or invisible format characters only. */
    static boolean blank(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Characters::invisible);
    }

    /** The code of what makes the text unfit to be stored, if anything. */
    static Optional<String> fault(String text) {
        if (text.codePoints().anyMatch(Characters::forbiddenControl)) {
            return Optional.of(FieldCodes.CONTROL_CHARACTER);
        }
        if (text.codePoints().anyMatch(Characters::reorders)) {
            return Optional.of(FieldCodes.REORDERING_CHARACTER);
        }
        // A pair of surrogates is one code point beyond the surrogates; what is left over is half a character.
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return Optional.of(FieldCodes.BROKEN_TEXT);
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
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || c == BLANK_BRAILLE
                || IGNORABLE.stream().anyMatch(range -> range.holds(c));
    }

    private record Range(int from, int to) {
        boolean holds(int c) {
            return c >= from && c <= to;
        }
    }

    private static boolean forbiddenControl(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
    }
}
