package jp.musubi.query.kit;

import java.util.List;
import java.util.Map;
import jp.musubi.search.query.Reach;

/**
 * A page of answers.
 *
 * @param position log position that the answer shows
 * @param total number of all hits, exact
 * @param reach how far a search had to reach for them
 * @param facets facet name to code to count
 */
public record Page<T>(long position, long total, Reach reach, List<T> items, Map<String, Map<String, Long>> facets) {}
