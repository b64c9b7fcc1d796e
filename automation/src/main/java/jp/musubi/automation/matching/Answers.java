package jp.musubi.automation.matching;

import jp.musubi.language.value.NeedAnswer;
import jp.musubi.search.match.MatchResult;

/** What a need is answered, from what matching it found. */
final class Answers {
    private Answers() {}

    static NeedAnswer of(MatchResult result) {
        return Look.aboveFloor(result).isEmpty() ? NeedAnswer.NONE : NeedAnswer.CANDIDATES;
    }
}
