package jp.musubi.query.need.read;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.query.need.NeedView;
import jp.musubi.search.document.Viewer;

/**
 * Reads a need; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadNeed(Viewer viewer, NeedId id, Long at) implements HoldsLimited<Optional<NeedView>> {

    @Override
    public Set<RecordRef> limitedIn(Optional<NeedView> answer) {
        return answer.filter(need -> need.insider() && !need.state().erased()).isPresent()
                ? Set.of(id.ref())
                : Set.of();
    }

    @Override
    public Optional<NeedView> withheld(Optional<NeedView> answer) {
        return answer.map(NeedView::withheld);
    }
}
