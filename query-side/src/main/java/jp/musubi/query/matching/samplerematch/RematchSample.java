package jp.musubi.query.matching.samplerematch;

import java.util.List;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.need.NeedView;

/**
 * A sample.
 *
 * @param position log position as of which needs would be matched now
 * @param glossary version of the glossary in force now
 */
public record RematchSample(long position, String glossary, List<OfNeed> needs) {

    /** The needs that would find something else now. */
    public List<OfNeed> changed() {
        return needs.stream().filter(one -> !one.same()).toList();
    }

    /** The needs that would find the same. */
    public List<OfNeed> unchanged() {
        return needs.stream().filter(OfNeed::same).toList();
    }

    /**
     * One need.
     *
     * @param before what it last found at or above the floor, best first
     * @param after what it would find now
     */
    public record OfNeed(NeedView need, Found before, Found after) {

        /** Whether the same seeds stand in the same order. */
        public boolean same() {
            return before.lines().stream()
                    .map(Line::seed)
                    .toList()
                    .equals(after.lines().stream().map(Line::seed).toList());
        }
    }

    /**
     * What was found.
     *
     * @param matcher name and version of the matcher; null when it has not looked yet
     * @param glossary version of the glossary
     */
    public record Found(String matcher, String glossary, List<Line> lines) {}

    /**
     * One seed.
     *
     * @param title null when it has been erased since
     * @param rank from 1
     * @param other its rank on the other side; 0 when it is not there: it leaves, or enters
     */
    public record Line(SeedId seed, String title, int rank, int other) {}
}
