package jp.musubi.language.pairing;

import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator took the last decision on the pairing back (取り消し): the pairing stands where it stood before that decision,
 * as if it had not been made. What was decided stays in the log.
 *
 * @param restored where it stands again
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PairingDecisionTakenBack",
        version = "1")
public record PairingDecisionTakenBack(
        @EventTag(key = "pairing") PairingId pairingId,
        @EventTag(key = "need") NeedId needId,
        @EventTag(key = "seed") SeedId seedId,
        RestoredStage restored,
        @Sealed @Nullable String note)
        implements PairingRestoration {}
