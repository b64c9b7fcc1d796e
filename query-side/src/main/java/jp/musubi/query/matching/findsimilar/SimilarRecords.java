package jp.musubi.query.matching.findsimilar;

import java.util.List;
import jp.musubi.language.kit.RecordRef;

/**
 * Records near a text.
 *
 * @param position log position searched
 * @param items nearest first
 */
public record SimilarRecords(long position, List<Item> items) {

    /**
     * One of them.
     *
     * @param title as the viewer may see it
     * @param nearness how much of what the text says it says too, 0 to 1
     */
    public record Item(RecordRef record, String title, double nearness) {}

    /** Those that say nearly the same. */
    public List<Item> near() {
        return items.stream()
                .filter(item -> item.nearness() >= FindSimilar.NEAR)
                .toList();
    }
}
