package jp.musubi.query.readmatcher;

import java.util.Optional;
import jp.musubi.language.id.MatcherId;
import jp.musubi.query.Question;
import jp.musubi.query.view.MatcherView;
import jp.musubi.search.document.Viewer;

/** Reads a matcher that was trained from decisions; empty when it does not exist for this viewer. */
public record ReadMatcher(Viewer viewer, MatcherId id) implements Question<Optional<MatcherView>> {}
