package jp.musubi.query.glossary.find;

import java.util.Map;
import java.util.Set;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Searches the glossary. Members only.
 *
 * @param filters facets {@code state, field, source}; without a state only groups in force
 * @param sort {@code relevance}, {@code newest}, {@code oldest} or null
 * @param page from 1
 * @param at log position, or null for now
 */
public record FindTerms(
        Viewer viewer, String text, Map<String, Set<String>> filters, String sort, int page, int size, Long at)
        implements Question<Page<TermView>> {}
