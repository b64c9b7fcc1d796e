package jp.musubi.language.pairing;

import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The pairing waits no longer (再開): it stands where it stood before it was put on hold. A coordinator said so, or its day came.
 *
 * @param restored where it stands again
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PairingResumed",
        version = "1")
public record PairingResumed(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        RestoredStage restored,
        @Sealed @Nullable String note)
        implements PairingRestoration {}
