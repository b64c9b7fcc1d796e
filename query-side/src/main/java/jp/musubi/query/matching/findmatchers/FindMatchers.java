package jp.musubi.query.matching.findmatchers;

import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.matching.MatcherView;
import jp.musubi.search.document.Viewer;

/**
 * Lists the matchers that were trained from decisions, the last first. Coordinators, administrators and auditors.
 *
 * @param page from 1
 */
public record FindMatchers(Viewer viewer, int page, int size) implements Question<Page<MatcherView>> {}
