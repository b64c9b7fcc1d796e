package jp.musubi.language.event;

import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.sealing.Sealed;
import jp.musubi.language.value.DismissReason;
import org.axonframework.eventsourcing.annotation.EventTag;

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
        @Sealed String note)
        implements PairingEvent {}
