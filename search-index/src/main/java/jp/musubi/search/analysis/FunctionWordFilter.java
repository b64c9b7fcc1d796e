package jp.musubi.search.analysis;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Drops function words: punctuation, particles and the like by their part of speech, and the stop words of a language; but
 * no abbreviation that is written like one of them: IT is not it.
 */
final class FunctionWordFilter extends FilteringTokenFilter {
    private static final Set<String> PARTS_THAT_SAY_NOTHING = JapaneseAnalyzer.getDefaultStopTags();

    private final CharArraySet sayNothing;
    private final int shortestAbbreviation;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);

    /**
     * What is left of some words.
     *
     * @param sayNothing in lower case
     * @param shortestAbbreviation from how many capitals on a word of nothing else is one
     */
    FunctionWordFilter(TokenStream input, CharArraySet sayNothing, int shortestAbbreviation) {
        super(input);
        this.sayNothing = new CharArraySet(sayNothing, true);
        this.shortestAbbreviation = shortestAbbreviation;
    }

    @Override
    protected boolean accept() {
        if (term.isEmpty()) {
            return false;
        }
        // What is told of a number in several pieces is the part of speech of what comes after it.
        if (Character.isDigit(term.charAt(0))) {
            return true;
        }
        String part = partOfSpeech.getPartOfSpeech();
        return (part == null || !PARTS_THAT_SAY_NOTHING.contains(part))
                && term.toString().codePoints().anyMatch(Character::isLetterOrDigit)
                && (isAbbreviation() || !sayNothing.contains(term.buffer(), 0, term.length()));
    }

    private boolean isAbbreviation() {
        for (int i = 0; i < term.length(); i++) {
            if (!Character.isUpperCase(term.charAt(i))) {
                return false;
            }
        }
        return term.length() >= shortestAbbreviation;
    }
}
