package jp.musubi.query.seed.read;

import java.util.Optional;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a seed; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadSeed(Viewer viewer, SeedId id, Long at) implements Question<Optional<SeedView>> {}
