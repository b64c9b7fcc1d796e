package jp.musubi.query.listing;

import java.util.Map;
import jp.musubi.query.projection.Numbers;

/**
 * The orders that a user may choose: {@code relevance}, {@code newest} (last changed first), {@code oldest} and
 * more.
 */
public final class Sorts {
    private Sorts() {}

    /**
     * Sets the order.
     *
     * @param chosen null or {@code relevance} for the list's own order: best match first, or last changed first
     * @param more further orders by name, each by a number, smallest first
     * @throws IllegalArgumentException when there is no such order
     */
    public static Listing on(Listing listing, String chosen, Map<String, String> more) {
        if (chosen == null || chosen.equals("relevance")) {
            return listing;
        }
        if (more.containsKey(chosen)) {
            return listing.sorted(more.get(chosen), false);
        }
        return switch (chosen) {
            case "newest" -> listing.sorted(Numbers.POSITION, true);
            case "oldest" -> listing.sorted(Numbers.POSITION, false);
            default -> throw new IllegalArgumentException("unknown order: " + chosen);
        };
    }
}
