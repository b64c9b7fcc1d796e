package jp.musubi.query.matching.readmatcher;

import java.util.Optional;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.matching.MatcherView;
import jp.musubi.search.document.Viewer;

/** Reads a matcher that was trained from decisions; empty when it does not exist for this viewer. */
public record ReadMatcher(Viewer viewer, MatcherId id) implements Question<Optional<MatcherView>> {}
