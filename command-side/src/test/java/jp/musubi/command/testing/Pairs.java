package jp.musubi.command.testing;

import java.util.List;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;

/** One open need, one published seed and their pairing. */
public final class Pairs {
    public static final NeedId NEED = new NeedId("n");
    public static final SeedId SEED = new SeedId("s");
    public static final PairingId PAIRING = PairingId.of(NEED, SEED);

    private Pairs() {}

    /** An open need and a published seed. */
    public static Event[] sides() {
        return List.of(
                        new NeedRegistered(NEED, People.COMPANY, People.INTERMEDIARY, Samples.introduced()),
                        new NeedOpened(NEED, Disclosure.COORDINATORS),
                        new SeedRegistered(SEED, People.RESEARCHER, Samples.seed()),
                        new SeedPublished(SEED, Disclosure.COORDINATORS))
                .toArray(Event[]::new);
    }

    /** The matcher's proposal. */
    public static PairingProposed proposed() {
        return new PairingProposed(PAIRING, NEED, SEED, 1, 1, ProposedBy.MATCHER, 20, "bm25f-1", null, null);
    }

    /** A proposal by hand. */
    public static PairingProposed byHand(String reason) {
        return new PairingProposed(PAIRING, NEED, SEED, 1, 1, ProposedBy.HAND, 0, null, null, reason);
    }
}
