package jp.musubi.language.event;

import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;

/** A coordinator keeps the pairing for 検討中. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PairingShortlisted",
        version = "1")
public record PairingShortlisted(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        @Sealed String note)
        implements PairingEvent {}
