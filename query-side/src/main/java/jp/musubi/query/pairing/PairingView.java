package jp.musubi.query.pairing;

import java.time.Instant;
import java.util.List;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.seed.SeedId;

/**
 * A pairing.
 *
 * @param by who proposed it last
 * @param matcher of the evidence; null when the matcher never proposed it
 * @param proposedPosition log position of its latest proposal
 * @param proposed when it was last proposed
 * @param evidence of the last proposal that had any; null when it was only ever proposed by hand
 * @param evidencePosition log position of the proposal that the evidence is of; 0 without evidence
 * @param reason why it was proposed by hand, or null
 * @param decided the decision that stands; null when none does
 * @param proposals log positions of all its proposals, oldest first
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
        long evidencePosition,
        String reason,
        Decision decided,
        List<Long> proposals) {

    /** What the decision that stands says; nothing when none does. */
    public Decision.Terms terms() {
        return decided == null ? Decision.Terms.NONE : decided.terms();
    }

    /** Null unless dismissed. */
    public DismissReason dismissReason() {
        return terms().dismissReason();
    }

    /** Of the decision that stands, or null. */
    public String note() {
        return decided == null ? null : decided.note();
    }

    /** Person id of who made the decision that stands, or null. */
    public String decidedBy() {
        return decided == null ? null : decided.by();
    }

    /** Number of the decision that stands, counted from 1 over all that were ever made; null when none does. */
    public Integer decision() {
        return decided == null ? null : decided.number();
    }

    /** The number that people call it by: log position of its first proposal. It stays when it is proposed again. */
    public long number() {
        return proposals.getFirst();
    }

    /** Without what quotes the texts of both sides. */
    public PairingView withoutEvidence() {
        return new PairingView(
                id,
                needId,
                seedId,
                state,
                needRevision,
                seedRevision,
                by,
                matcher,
                proposedPosition,
                proposed,
                changed,
                position,
                null,
                0,
                reason,
                decided,
                proposals);
    }
}
