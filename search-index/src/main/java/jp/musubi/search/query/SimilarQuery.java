package jp.musubi.search.query;

import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.MatchText;

/**
 * What is near a text.
 *
 * @param type type of the records sought
 * @param text whose neighbours are sought, as far as its reader may see it
 * @param except a record that is not sought, or null: a record is always nearest to itself
 * @param filters facet name to the values of which one must be borne
 * @param limit how many at most
 */
public record SimilarQuery(
        RecordType type, MatchText text, RecordRef except, Map<String, Set<String>> filters, int limit) {
    public SimilarQuery {
        filters = Map.copyOf(filters);
    }
}
