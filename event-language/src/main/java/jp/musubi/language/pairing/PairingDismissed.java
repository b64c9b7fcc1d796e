package jp.musubi.language.pairing;

import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/** A coordinator dismissed the pairing (見送り). It returns only after a substantive revision of either side. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PairingDismissed",
        version = "1")
public record PairingDismissed(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        DismissReason reason,
        @Sealed @Nullable String note)
        implements PairingDecision {}
