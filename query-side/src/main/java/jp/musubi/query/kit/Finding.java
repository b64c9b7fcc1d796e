package jp.musubi.query.kit;

import java.util.Map;
import java.util.Set;
import jp.musubi.search.document.Viewer;

/** How the questions that search records are asked: the form of their constructors. */
@FunctionalInterface
public interface Finding<T> {
    /**
     * The question.
     *
     * @param filters facet to the codes wanted
     * @param sort order, or null
     * @param page from 1
     * @param at log position, or null for now
     */
    Question<Page<T>> of(
            Viewer viewer, String text, Map<String, Set<String>> filters, String sort, int page, int size, Long at);
}
