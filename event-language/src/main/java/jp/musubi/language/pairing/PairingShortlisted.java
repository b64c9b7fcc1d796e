package jp.musubi.language.pairing;

import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/** A coordinator keeps the pairing for 検討中. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PairingShortlisted",
        version = "1")
public record PairingShortlisted(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        @Sealed @Nullable String note)
        implements PairingDecision {}
