package jp.musubi.automation.matching;

import java.util.List;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.seed.SeedKind;

/**
 * What a need is answered, from what matching it found. 「公設試の試験・相談が近い」 when the best of the seeds that may be
 * proposed offers tests, analyses or advice, and so do most of the best; or when nothing may be proposed, but such an
 * offer comes half as near as a proposal must: for a first talk with an institute that is near enough.
 */
final class Answers {
    private static final int BEST = 5;
    private static final double FIRST_TALK = 0.5;

    private Answers() {}

    /**
     * A candidate.
     *
     * @param near its score as a share of the floor
     * @param proposable whether it may be proposed
     * @param kind 種別, null when unknown
     */
    record Near(double near, boolean proposable, SeedKind kind) {
        private boolean offersTests() {
            return kind == SeedKind.TESTING || kind == SeedKind.GUIDANCE;
        }
    }

    /** @param candidates best first */
    static NeedAnswer of(List<Near> candidates) {
        List<Near> best =
                candidates.stream().filter(Near::proposable).limit(BEST).toList();
        if (best.isEmpty()) {
            boolean talk = candidates.stream().anyMatch(one -> one.offersTests() && one.near() >= FIRST_TALK);
            return talk ? NeedAnswer.TESTING : NeedAnswer.NONE;
        }
        long tests = best.stream().filter(Near::offersTests).count();
        return best.getFirst().offersTests() && 2 * tests > best.size() ? NeedAnswer.TESTING : NeedAnswer.CANDIDATES;
    }
}
