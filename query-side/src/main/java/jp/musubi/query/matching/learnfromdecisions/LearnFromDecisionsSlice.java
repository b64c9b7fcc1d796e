package jp.musubi.query.matching.learnfromdecisions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.query.IndexView;

/** Answers {@link LearnFromDecisions}. */
public final class LearnFromDecisionsSlice {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LearnFromDecisionsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(LearnFromDecisions.class, question -> answer(question, sources));
    }

    static Optional<Learned> answer(LearnFromDecisions asked, Sources sources) {
        if (!asked.viewer().has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        long upTo = position(sources);
        List<Decision> decisions = DecisionsRead.upTo(upTo, sources);
        Recipe inForce = sources.index().readAt(upTo, IndexView::recipe);
        return Optional.of(new Lesson(decisions, upTo, inForce, new Lookback(sources)).learned());
    }

    /** Up to the head of the log, as everybody would expect; when the index is far behind, up to where that has come. */
    private static long position(Sources sources) {
        try {
            sources.index().await(sources.log().head(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return sources.index().position();
    }
}
