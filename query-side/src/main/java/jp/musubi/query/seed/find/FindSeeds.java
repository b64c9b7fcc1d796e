package jp.musubi.query.seed.find;

import java.util.Map;
import java.util.Set;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.Viewer;

/**
 * Searches seeds.
 *
 * @param filters facets {@code state, sounding, kind, field, stage, disclosure, owner, mine}; see {@code projection} for
 *     their values
 * @param sort {@code relevance}, {@code newest}, {@code oldest} or null
 * @param page from 1
 * @param at log position, or null for now
 */
public record FindSeeds(
        Viewer viewer, String text, Map<String, Set<String>> filters, String sort, int page, int size, Long at)
        implements Question<Page<SeedView>> {}
