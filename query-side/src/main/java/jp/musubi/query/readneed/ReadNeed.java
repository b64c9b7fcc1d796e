package jp.musubi.query.readneed;

import java.util.Optional;
import jp.musubi.language.id.NeedId;
import jp.musubi.query.Question;
import jp.musubi.query.view.NeedView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a need; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadNeed(Viewer viewer, NeedId id, Long at) implements Question<Optional<NeedView>> {}
