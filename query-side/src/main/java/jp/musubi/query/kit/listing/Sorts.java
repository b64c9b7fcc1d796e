package jp.musubi.query.kit.listing;

import java.util.Map;
import jp.musubi.query.kit.projection.Numbers;

/**
 * The orders that a user may choose: {@code relevance}, {@code newest} (last changed first), {@code oldest} and
 * more.
 */
public final class Sorts {
    private Sorts() {}

    /**
     * Sets the order.
     *
     * @param chosen the list's own order (best match first, or last changed first) for null, {@code relevance} and
     *     whatever is no order
     * @param more further orders by name, each by a number, smallest first
     */
    public static Listing on(Listing listing, String chosen, Map<String, String> more) {
        if (chosen == null) {
            return listing;
        }
        if (more.containsKey(chosen)) {
            return listing.sorted(more.get(chosen), false);
        }
        return switch (chosen) {
            case "newest" -> listing.sorted(Numbers.POSITION, true);
            case "oldest" -> listing.sorted(Numbers.POSITION, false);
            default -> listing;
        };
    }
}
