package jp.musubi.command.pairing;

import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.seed.SeedId;

/** A need and a seed: what a pairing is of. */
public record PairingKey(NeedId needId, SeedId seedId) {
    /** The id of their one pairing. */
    public PairingId id() {
        return PairingId.of(needId, seedId);
    }

    /** The need, then the seed. */
    public List<RecordRef> sides() {
        return List.of(needId.ref(), seedId.ref());
    }
}
