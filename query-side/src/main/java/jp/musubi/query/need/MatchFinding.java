package jp.musubi.query.need;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.history.Score;

/**
 * What the matcher found at one look. It is a finding, not a change of the need: a later one does not replace it.
 *
 * @param found how many candidates
 * @param best the first of them, or null
 * @param places how many there were to be proposed in; null for looks of before they were counted
 * @param ownBest a seed that has a place as it is related to no other need more
 * @param passedOver seeds whose laboratory has its places already
 */
record MatchFinding(
        MatchTrigger trigger,
        String matcher,
        int found,
        SeedId best,
        Score bestScore,
        Score bestDirect,
        Score floor,
        String glossary,
        NeedAnswer answer,
        Integer places,
        SeedId ownBest,
        List<SeedId> passedOver) {

    static MatchFinding of(NeedMatched matched) {
        NeedMatched.ScoredSeed best =
                matched.candidates().isEmpty() ? null : matched.candidates().getFirst();
        return new MatchFinding(
                matched.trigger(),
                matched.matcher(),
                matched.candidates().size(),
                best == null ? null : best.seedId(),
                best == null ? null : new Score(best.score()),
                best == null ? null : Score.of(best.direct()),
                new Score(matched.floor()),
                matched.glossary(),
                matched.answer(),
                matched.places() == null ? null : matched.places().open(),
                placed(matched, Placing.OWN_BEST).findFirst().orElse(null),
                placed(matched, Placing.SAME_LABORATORY).toList());
    }

    private static Stream<SeedId> placed(NeedMatched matched, Placing placing) {
        return matched.candidates().stream()
                .filter(one -> one.placing() == placing)
                .map(NeedMatched.ScoredSeed::seedId);
    }
}
