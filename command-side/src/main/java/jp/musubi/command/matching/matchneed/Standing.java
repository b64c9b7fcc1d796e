package jp.musubi.command.matching.matchneed;

import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.ProposedBy;
import org.jspecify.annotations.Nullable;

/**
 * How a seed stands with the need.
 *
 * @param state of their pairing by what was decided about itself
 * @param by who proposed the pairing last
 * @param ended whether the seed was withdrawn or erased since that proposal
 * @param revised whether either side was substantively revised since it was dismissed
 */
public record Standing(@Nullable PairingState state, ProposedBy by, boolean ended, boolean revised) {

    static Standing proposed(ProposedBy by) {
        return new Standing(PairingState.PROPOSED, by, false, false);
    }

    Standing after(PairingEvent event) {
        return new Standing(PairingState.WAY.after(state, event), by, ended, false);
    }

    Standing end() {
        return new Standing(state, by, true, revised);
    }

    /** One side was substantively revised: what was dismissed may be proposed again. */
    Standing revise() {
        return new Standing(state, by, ended, state == PairingState.DISMISSED);
    }

    /** The matcher proposed it and nobody has decided about it: the matcher may take it back. */
    public boolean untouched() {
        return PairingState.WAY.moves(state, PairingDisplaced.class) && by == ProposedBy.MATCHER;
    }

    /** A person wants it: it keeps its place, whatever the matcher finds. */
    public boolean kept() {
        return state != null && state.underway() && !state.rests() && !untouched() && !ended;
    }

    /** A person has sent it away, and nothing has changed since; or put it aside, and it will come back by itself. */
    boolean away() {
        return state == PairingState.DISMISSED && !revised || state != null && state.rests() && !ended;
    }
}
