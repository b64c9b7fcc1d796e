package jp.musubi.command.matchneed;

import jp.musubi.command.pairing.PairingStage;
import jp.musubi.language.value.ProposedBy;

/**
 * How a seed stands with the need.
 *
 * @param by who proposed the pairing last
 * @param ended whether the seed was withdrawn or erased since that proposal
 */
record Standing(PairingStage stage, ProposedBy by, boolean ended) {

    static Standing proposed(ProposedBy by) {
        return new Standing(PairingStage.PROPOSED, by, false);
    }

    Standing at(PairingStage next) {
        return new Standing(next, by, ended);
    }

    Standing end() {
        return new Standing(stage, by, true);
    }

    /** The matcher proposed it and nobody has decided about it: the matcher may take it back. */
    boolean untouched() {
        return stage == PairingStage.PROPOSED && by == ProposedBy.MATCHER;
    }

    /** A person wants it: it keeps its place, whatever the matcher finds. */
    boolean kept() {
        return stage.standing() && !untouched() && !ended;
    }

    /** A person has sent it away. */
    boolean dismissed() {
        return stage == PairingStage.DISMISSED;
    }
}
