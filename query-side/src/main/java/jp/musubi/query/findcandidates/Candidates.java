package jp.musubi.query.findcandidates;

import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.language.event.Evidence;

/**
 * Live candidates.
 *
 * @param position log position searched
 * @param items best first
 */
public record Candidates(long position, String matcher, double selfScore, double floor, List<Item> items) {

    /**
     * One candidate.
     *
     * @param title of the other record, as the viewer may see it
     * @param aboveFloor whether it could be proposed
     */
    public record Item(
            RecordRef record,
            int revision,
            String title,
            double score,
            boolean aboveFloor,
            List<Evidence.Factor> factors,
            List<Evidence.MatchedTerm> terms) {}
}
