package jp.musubi.query.need.find;

import java.util.Map;
import java.util.Set;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.need.NeedView;
import jp.musubi.search.document.Viewer;

/**
 * Searches needs.
 *
 * @param filters facets {@code state, sounding, field, channel, disclosure, owner, introducedBy}
 * @param sort {@code relevance}, {@code newest}, {@code oldest}, {@code deadline} or null
 * @param page from 1
 * @param at log position, or null for now
 */
public record FindNeeds(
        Viewer viewer, String text, Map<String, Set<String>> filters, String sort, int page, int size, Long at)
        implements Question<Page<NeedView>> {}
