package jp.musubi.query.matching;

import java.util.List;
import jp.musubi.language.matching.TrainedMatcher;

/** What history tells of a matcher. */
final class MatcherHistory {
    private MatcherHistory() {}

    static List<Record> parts(MatcherEntry entry) {
        return List.of(Told.of(entry.view()));
    }

    record Told(
            String recipe,
            String comparedWith,
            long upTo,
            int fitting,
            int unfitting,
            double accuracyBefore,
            double accuracyAfter,
            MatcherState state) {
        static Told of(MatcherView v) {
            TrainedMatcher trained = v.trained();
            return new Told(
                    trained.recipe().name(),
                    trained.comparedWith(),
                    trained.data().upTo(),
                    trained.data().fitting(),
                    trained.data().unfitting(),
                    trained.before().accuracy(),
                    trained.after().accuracy(),
                    v.state());
        }
    }
}
