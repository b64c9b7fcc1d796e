package jp.musubi.query;

import java.util.List;
import java.util.Map;

/**
 * A page of answers.
 *
 * @param position log position that the answer shows
 * @param total number of all hits, exact
 * @param facets facet name to code to count
 */
public record Page<T>(long position, long total, List<T> items, Map<String, Map<String, Long>> facets) {}
