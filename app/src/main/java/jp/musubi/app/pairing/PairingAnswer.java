package jp.musubi.app.pairing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import jp.musubi.app.kit.api.Reasoned;
import jp.musubi.intake.text.Labels;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.query.pairing.Decision;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.pairing.read.PairingPage;
import org.springframework.context.i18n.LocaleContextHolder;

/** A pairing, its evidence flat beside it. */
@Schema(name = "Pairing")
record PairingAnswer(
        String id,
        String needId,
        String seedId,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "What people call it by; stays when it is proposed again")
        long number,

        PairingState state,

        @Schema(description = "The state in the caller's language; a candidate by who proposed it")
        String stateLabel,

        String by,
        String matcher,
        Integer needRevision,
        Integer seedRevision,
        long proposedPosition,
        Instant proposed,
        Instant changed,
        long position,

        @JsonUnwrapped Proof evidence,
        String reason,
        @JsonUnwrapped Decision.Terms terms,
        String note,
        String decidedBy,

        @Schema(description = "Number of the decision that stands; absent when none does")
        Integer decision) {

    /** What a proposal rested on. */
    record Proof(
            @Schema(description = "Log position of the proposal that the evidence is of; absent without evidence")
            Long evidencePosition,

            Integer rank,
            @JsonUnwrapped Reasoned reasons,

            @Schema(description = "Lowest direct score that could be proposed; absent in old proposals")
            Double floor,

            @Schema(description = "Why it has a place that its rank does not say")
            Placing placing,

            @Schema(description = "Version of the glossary that was in force; absent in old proposals")
            String glossary) {

        /** @return null where there is none */
        static Proof of(PairingView pairing) {
            Evidence evidence = pairing.evidence();
            return evidence == null
                    ? null
                    : new Proof(
                            pairing.evidencePosition(),
                            evidence.rank(),
                            Reasoned.of(evidence.reasons()),
                            evidence.floor(),
                            evidence.placing(),
                            evidence.glossary());
        }
    }

    /** One pairing, with what earlier proposals of it rested on. */
    @Schema(name = "WholePairing")
    record Whole(
            @JsonUnwrapped PairingAnswer pairing,

            @Schema(description = "What earlier proposals of it rested on, newest first")
            List<Earlier> earlier) {

        static Whole of(PairingPage page) {
            return new Whole(
                    PairingAnswer.of(page.pairing()),
                    page.earlier().stream().map(Earlier::of).toList());
        }
    }

    /** What was said of a pairing when it was proposed before. */
    @Schema(name = "EarlierProposal")
    record Earlier(
            String by,
            String matcher,
            Integer needRevision,
            Integer seedRevision,
            long proposedPosition,
            Instant proposed,

            @JsonUnwrapped Proof evidence,
            String reason) {

        static Earlier of(PairingView then) {
            return new Earlier(
                    code(then.by()),
                    then.matcher(),
                    then.needRevision(),
                    then.seedRevision(),
                    then.proposedPosition(),
                    then.proposed(),
                    Proof.of(then),
                    then.reason());
        }
    }

    private static String code(Coded value) {
        return value == null ? null : value.code();
    }

    static PairingAnswer of(PairingView pairing) {
        return new PairingAnswer(
                pairing.id().value(),
                pairing.needId().value(),
                pairing.seedId().value(),
                pairing.number(),
                pairing.state(),
                Labels.stage(LocaleContextHolder.getLocale(), pairing.state(), pairing.by()),
                code(pairing.by()),
                pairing.matcher(),
                pairing.needRevision(),
                pairing.seedRevision(),
                pairing.proposedPosition(),
                pairing.proposed(),
                pairing.changed(),
                pairing.position(),
                Proof.of(pairing),
                pairing.reason(),
                pairing.terms(),
                pairing.note(),
                pairing.decidedBy(),
                pairing.decision());
    }
}
