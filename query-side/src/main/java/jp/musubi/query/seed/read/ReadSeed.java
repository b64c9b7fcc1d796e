package jp.musubi.query.seed.read;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a seed; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadSeed(Viewer viewer, SeedId id, Long at) implements HoldsLimited<Optional<SeedView>> {

    @Override
    public Set<RecordRef> limitedIn(Optional<SeedView> answer) {
        return answer.filter(seed -> seed.insider() && !seed.state().erased()).isPresent()
                ? Set.of(id.ref())
                : Set.of();
    }

    @Override
    public Optional<SeedView> withheld(Optional<SeedView> answer) {
        return answer.map(SeedView::withheld);
    }
}
