package jp.musubi.query.learnfromdecisions;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.value.Role;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.search.match.Recipe;
import jp.musubi.search.query.IndexView;

/** Answers {@link LearnFromDecisions}. */
public final class LearnFromDecisionsSlice {
    private LearnFromDecisionsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(LearnFromDecisions.class, question -> answer(question, sources));
    }

    static Optional<Learned> answer(LearnFromDecisions asked, Sources sources) {
        if (!asked.viewer().has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        long upTo = sources.index().position();
        List<Decision> decisions = DecisionsRead.upTo(upTo, sources);
        Recipe inForce = sources.index().readAt(upTo, IndexView::recipe);
        return Optional.of(new Lesson(decisions, upTo, inForce, new Lookback(sources)).learned());
    }
}
