package jp.musubi.command.testing;

import java.util.List;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.ProposedBy;

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
