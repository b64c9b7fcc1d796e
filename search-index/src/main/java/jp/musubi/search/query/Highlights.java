package jp.musubi.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.Token;

/** Marks in a text the words that the analysis finds equal to given terms or to the words of a query. */
public final class Highlights {
    private Highlights() {}

    /** A piece of the text. The pieces joined are the text. */
    public record Piece(String text, boolean hit) {}

    /** Marks analysed terms, as evidence names them. A single kanji is marked inside any word. */
    public static List<Piece> ofTerms(String text, Collection<String> terms) {
        return pieces(text, marked(text, terms));
    }

    private static BitSet marked(String text, Collection<String> terms) {
        Set<String> wanted = Set.copyOf(terms);
        BitSet marked = new BitSet(text.length());
        mark(Analysis.words(text), wanted, marked);
        mark(Analysis.kanji(text), wanted, marked);
        return marked;
    }

    /** Marks the words of what a user typed, and what stands in the text just as it was typed, if only inside a word. */
    public static List<Piece> ofQuery(String text, String query) {
        BitSet marked = marked(text, QueryWords.of(query).words());
        for (Token word : Analysis.words(query)) {
            String typed = query.substring(word.start(), word.end());
            for (int at = text.indexOf(typed);
                    at >= 0 && word.end() - word.start() > 1;
                    at = text.indexOf(typed, at + 1)) {
                marked.set(at, at + typed.length());
            }
        }
        return pieces(text, marked);
    }

    private static void mark(List<Token> tokens, Set<String> wanted, BitSet marked) {
        for (Token token : tokens) {
            if (wanted.contains(token.term())) {
                marked.set(token.start(), token.end());
            }
        }
    }

    private static List<Piece> pieces(String text, BitSet marked) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            boolean hit = marked.get(start);
            int end = hit ? marked.nextClearBit(start) : marked.nextSetBit(start);
            end = end < 0 || end > text.length() ? text.length() : end;
            pieces.add(new Piece(text.substring(start, end), hit));
            start = end;
        }
        return List.copyOf(pieces);
    }
}
