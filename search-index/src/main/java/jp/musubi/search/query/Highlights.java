package jp.musubi.search.query;

import java.util.Collection;
import java.util.List;

/** Marks in a text the words that the analysis finds equal to given terms or to the words of a query. */
public final class Highlights {
    private Highlights() {}

    /** A piece of the text. The pieces joined are the text. */
    public record Piece(String text, boolean hit) {}

    /** Marks analysed terms, as evidence names them. */
    public static List<Piece> ofTerms(String text, Collection<String> terms) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Marks the words of what a user typed. */
    public static List<Piece> ofQuery(String text, String query) {
        throw new UnsupportedOperationException("not built yet");
    }
}
