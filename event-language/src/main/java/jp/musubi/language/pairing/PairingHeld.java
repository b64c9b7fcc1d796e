package jp.musubi.language.pairing;

import java.time.LocalDate;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator put the pairing aside for a time (保留). The matcher neither proposes it again nor counts it among the places
 * of its need.
 *
 * @param until the day on which it is to come back
 * @param reason why; null once erased
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "PairingHeld", version = "1")
public record PairingHeld(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        LocalDate until,
        @Sealed @Nullable String reason)
        implements PairingDecision {}
