package jp.musubi.query.matching.explainpair;

import java.util.List;
import jp.musubi.query.matching.LastLook;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.fit.Gap;
import jp.musubi.search.match.PairMatch;
import jp.musubi.search.query.Highlights;

/**
 * How a seed stands to a need.
 *
 * @param position log position looked at
 * @param pairing of the two, or null when nobody ever proposed it
 * @param match null when one of them takes no part in matching: a need that is not open, a seed that is not published
 * @param seen where the seed stood when the matcher last looked at the need, as stored; null when it was not among the kept
 * @param needPassages where the need says what matched
 * @param seedPassages where the seed says what matched
 * @param gaps what the pair lacks, the most telling first
 */
public record PairExplanation(
        long position,
        NeedView need,
        SeedView seed,
        PairingView pairing,
        PairMatch match,
        LastLook.Seen seen,
        List<Passage> needPassages,
        List<Passage> seedPassages,
        List<Gap> gaps) {

    /**
     * A sentence that holds matched terms.
     *
     * @param field name of the text, as records name it
     * @param pieces the sentence, what matched marked
     */
    public record Passage(String field, List<Highlights.Piece> pieces) {}

    /** Whether the score reaches what may be proposed. */
    public boolean aboveFloor() {
        return match != null && match.reasons().score() > 0 && match.reasons().direct() >= match.floor();
    }
}
