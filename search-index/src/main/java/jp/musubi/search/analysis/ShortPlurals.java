package jp.musubi.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Keeps the last letter of words that are too short for an ending: GPS, ABS, gas. */
final class ShortPlurals extends KeywordMarkerFilter {
    private static final int LONGEST = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ShortPlurals(TokenStream input) {
        super(input);
    }

    @Override
    protected boolean isKeyword() {
        return term.length() <= LONGEST && !term.isEmpty() && term.charAt(term.length() - 1) == 's';
    }
}
