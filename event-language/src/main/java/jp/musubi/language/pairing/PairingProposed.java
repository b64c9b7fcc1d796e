package jp.musubi.language.pairing;

import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The pairing stands on the worklist: proposed by the matcher with evidence, or by hand with a reason. A pairing can be
 * proposed again after it was displaced, or dismissed and then substantively revised.
 *
 * @param causePosition position of the event that the matcher followed; 0 when by hand
 * @param matcher the matcher's name and version; null when by hand
 * @param evidence null when by hand
 * @param reason null when by the matcher
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PairingProposed",
        version = "2")
public record PairingProposed(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        int needRevision,
        int seedRevision,
        ProposedBy by,
        long causePosition,
        @Nullable String matcher,
        @Nullable Evidence evidence,
        @Sealed @Nullable String reason)
        implements PairingEvent {}
