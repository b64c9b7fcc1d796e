package jp.musubi.search.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;

/**
 * What to search for, how to narrow, order and count it, and which page of it.
 *
 * @param types which types of record
 * @param text what the user typed; blank for all
 * @param filters facet name to the values of which one must be borne
 * @param ranges bounds on numbers, all of which must hold
 * @param sort null for relevance (or, without a text, newest first)
 * @param offset how many to pass over, from 0
 * @param size how many are on the page at most, 1 to 200
 * @param facets facets to count over all hits
 */
public record SearchQuery(
        Set<RecordType> types,
        String text,
        Map<String, Set<String>> filters,
        List<Range> ranges,
        Sort sort,
        int offset,
        int size,
        Set<String> facets) {

    /** Both bounds inclusive. A record without the number is outside. */
    public record Range(String number, long min, long max) {}

    /** Order by a number; records without it come last; ties by id. */
    public record Sort(String number, boolean descending) {}
}
