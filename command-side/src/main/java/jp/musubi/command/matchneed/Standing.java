package jp.musubi.command.matchneed;

import jp.musubi.command.pairing.PairingStage;
import jp.musubi.language.value.ProposedBy;

/**
 * How a seed stands with the need.
 *
 * @param by who proposed the pairing last
 * @param ended whether the seed was withdrawn or erased since that proposal
 * @param revised whether either side was substantively revised since it was dismissed
 */
record Standing(PairingStage stage, ProposedBy by, boolean ended, boolean revised) {

    static Standing proposed(ProposedBy by) {
        return new Standing(PairingStage.PROPOSED, by, false, false);
    }

    Standing at(PairingStage next) {
        return new Standing(next, by, ended, false);
    }

    Standing end() {
        return new Standing(stage, by, true, revised);
    }

    /** One side was substantively revised: what was dismissed may be proposed again. */
    Standing revise() {
        return new Standing(stage, by, ended, stage == PairingStage.DISMISSED);
    }

    /** The matcher proposed it and nobody has decided about it: the matcher may take it back. */
    boolean untouched() {
        return stage == PairingStage.PROPOSED && by == ProposedBy.MATCHER;
    }

    /** A person wants it: it keeps its place, whatever the matcher finds. */
    boolean kept() {
        return stage.standing() && !untouched() && !ended;
    }

    /** A person has sent it away, and nothing has changed since. */
    boolean dismissed() {
        return stage == PairingStage.DISMISSED && !revised;
    }
}
