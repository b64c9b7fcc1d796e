package jp.musubi.app.kit.page;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.search.query.Highlights.Piece;

/** Cuts marked texts. */
final class Pieces {
    /** Characters shown of a long text in a list. */
    private static final int EXCERPT = 130;

    /** Characters shown before the first mark. */
    private static final int LEAD = 40;

    private Pieces() {}

    static List<Piece> plain(String text) {
        return text == null ? List.of() : List.of(new Piece(text, false));
    }

    /** The window of the text that begins a little before the first mark. */
    static List<Piece> excerpt(List<Piece> pieces) {
        int length = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        if (length <= EXCERPT) {
            return pieces;
        }
        int from = Math.min(Math.max(0, firstHit(pieces) - LEAD), length - EXCERPT);
        return window(pieces, from, from + EXCERPT, length);
    }

    private static int firstHit(List<Piece> pieces) {
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.hit()) {
                return at;
            }
            at += piece.text().length();
        }
        return 0;
    }

    private static List<Piece> window(List<Piece> pieces, int from, int to, int length) {
        List<Piece> cut = new ArrayList<>();
        if (from > 0) {
            cut.add(new Piece("…", false));
        }
        int at = 0;
        for (Piece piece : pieces) {
            String text = piece.text();
            int begin = whole(text, Math.clamp(from - at, 0, text.length()));
            int end = whole(text, Math.clamp(to - at, 0, text.length()));
            if (begin < end) {
                cut.add(new Piece(text.substring(begin, end), piece.hit()));
            }
            at += text.length();
        }
        if (to < length) {
            cut.add(new Piece("…", false));
        }
        return List.copyOf(cut);
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }
}
