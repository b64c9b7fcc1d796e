package jp.musubi.query.explainpair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import jp.musubi.query.explainpair.PairExplanation.Passage;
import jp.musubi.search.query.Highlights;
import jp.musubi.search.query.Highlights.Piece;

/** The sentences of a record that hold matched terms. */
final class Passages {
    private static final int MOST = 8;
    private static final int LONGEST = 300;
    /** A sentence ends where its mark stands, or the line. */
    private static final Pattern END = Pattern.compile("(?<=[。．！？!?\\n])|(?<=\\. )");

    private final Collection<String> terms;
    private final List<Passage> found = new ArrayList<>();

    Passages(Collection<String> terms) {
        this.terms = terms;
    }

    /** Adds what a text holds. */
    Passages in(String field, String text) {
        if (text == null || terms.isEmpty()) {
            return this;
        }
        for (String sentence : END.split(text)) {
            if (found.size() < MOST && !sentence.isBlank()) {
                List<Piece> pieces = Highlights.ofTerms(cut(sentence.strip()), terms);
                if (pieces.stream().anyMatch(Piece::hit)) {
                    found.add(new Passage(field, pieces));
                }
            }
        }
        return this;
    }

    private static String cut(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return sentence.substring(0, end) + "…";
    }

    List<Passage> found() {
        return List.copyOf(found);
    }
}
