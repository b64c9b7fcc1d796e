package jp.musubi.query.pairing.read;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.search.document.Viewer;

/**
 * Reads a pairing with both its texts; empty unless a coordinator or auditor asks.
 *
 * @param at log position, or null for now
 */
public record ReadPairing(Viewer viewer, PairingId id, Long at) implements HoldsLimited<Optional<PairingPage>> {

    @Override
    public Set<RecordRef> limitedIn(Optional<PairingPage> answer) {
        return answer.map(
                        page -> Set.of(page.need().id().ref(), page.seed().id().ref()))
                .orElse(Set.of());
    }

    @Override
    public Optional<PairingPage> withheld(Optional<PairingPage> answer) {
        return answer.map(PairingPage::withheld);
    }
}
