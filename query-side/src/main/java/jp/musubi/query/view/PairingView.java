package jp.musubi.query.view;

import java.time.Instant;
import jp.musubi.language.event.Evidence;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.DismissReason;
import jp.musubi.language.value.ProposedBy;

/**
 * A pairing.
 *
 * @param proposedPosition log position of its (latest) proposal: the number people call it by
 * @param proposed when it was (last) proposed
 * @param evidence null when proposed by hand
 * @param reason why it was proposed by hand, or null
 * @param dismissReason null unless dismissed
 * @param note of the last decision, or null
 * @param decidedBy person id of who shortlisted or dismissed it, or null
 */
public record PairingView(
        PairingId id,
        NeedId needId,
        SeedId seedId,
        PairingState state,
        int needRevision,
        int seedRevision,
        ProposedBy by,
        String matcher,
        long proposedPosition,
        Instant proposed,
        Instant changed,
        long position,
        Evidence evidence,
        String reason,
        DismissReason dismissReason,
        String note,
        String decidedBy) {}
