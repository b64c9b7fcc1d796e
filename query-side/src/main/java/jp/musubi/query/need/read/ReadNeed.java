package jp.musubi.query.need.read;

import java.util.Optional;
import jp.musubi.language.need.NeedId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.need.NeedView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a need; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadNeed(Viewer viewer, NeedId id, Long at) implements Question<Optional<NeedView>> {}
