package jp.musubi.query.findmatchers;

import jp.musubi.query.Page;
import jp.musubi.query.Question;
import jp.musubi.query.view.MatcherView;
import jp.musubi.search.document.Viewer;

/**
 * Lists the matchers that were trained from decisions, the last first. Coordinators, administrators and auditors.
 *
 * @param page from 1
 */
public record FindMatchers(Viewer viewer, int page, int size) implements Question<Page<MatcherView>> {}
