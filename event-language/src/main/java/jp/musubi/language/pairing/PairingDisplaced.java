package jp.musubi.language.pairing;

import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A proposal that nobody had touched gave way to better ones (or its seed is offered no more). This keeps the open
 * proposals of a need few, and independent of the order in which seeds arrived.
 *
 * @param causePosition position of the event that the matcher followed
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PairingDisplaced",
        version = "1")
public record PairingDisplaced(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        long causePosition)
        implements PairingEvent {}
