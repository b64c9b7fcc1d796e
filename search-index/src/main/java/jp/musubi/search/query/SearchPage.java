package jp.musubi.search.query;

import java.util.List;
import java.util.Map;
import jp.musubi.search.document.StoredRecord;

/**
 * What a search found.
 *
 * @param position log position of the view
 * @param total number of all hits, exact
 * @param records the page
 * @param reach how far the search had to reach for them
 * @param facets facet name to value to count, most first, ties by value
 */
public record SearchPage(
        long position, long total, Reach reach, List<StoredRecord> records, Map<String, Map<String, Long>> facets) {}
