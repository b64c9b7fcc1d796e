package jp.musubi.query.readseed;

import java.util.Optional;
import jp.musubi.language.id.SeedId;
import jp.musubi.query.Question;
import jp.musubi.query.view.SeedView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a seed; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadSeed(Viewer viewer, SeedId id, Long at) implements Question<Optional<SeedView>> {}
