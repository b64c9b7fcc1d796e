package jp.musubi.search.analysis;

import java.util.List;

/**
 * A word of a text and how it is read.
 *
 * @param reading in katakana, or null when the dictionary does not know it
 */
public record Spoken(Token token, String reading) {
    static List<Token> tokens(List<Spoken> spoken) {
        return spoken.stream().map(Spoken::token).toList();
    }
}
