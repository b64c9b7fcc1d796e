package jp.musubi.query.matching.learnfromdecisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.Sources;
import jp.musubi.search.match.Weighed;
import jp.musubi.search.match.Weighing;
import jp.musubi.search.match.recipe.Recipe;

/** Scores what was decided about as of when it was proposed: through the index, not from what evidence says. */
final class Lookback {
    private final Sources sources;
    private final Weighing weighing = new Weighing();

    Lookback(Sources sources) {
        this.sources = sources;
    }

    /** What a recipe gives the seeds decided about; those left out that can no longer be looked at. */
    Map<Decision, Weighed> of(List<Decision> decisions, Recipe recipe) {
        Map<Decision, Weighed> weighed = new HashMap<>();
        // In log order, so that what was learned from the collection serves as many looks as it can.
        decisions.stream()
                .collect(Collectors.groupingBy(Decision::proposed, TreeMap::new, Collectors.toList()))
                .forEach((position, those) -> look(position, those, recipe, weighed));
        return weighed;
    }

    private void look(long position, List<Decision> decisions, Recipe recipe, Map<Decision, Weighed> into) {
        Map<RecordRef, List<Decision>> byNeed = decisions.stream()
                .collect(Collectors.groupingBy(one -> one.need().ref()));
        byNeed.forEach((need, those) -> {
            List<RecordRef> seeds = those.stream().map(one -> one.seed().ref()).toList();
            List<Weighed> found = sources.index().readAt(position, view -> view.weigh(weighing, need, seeds, recipe));
            for (Decision decision : those) {
                found.stream()
                        .filter(one -> one.record().equals(decision.seed().ref()))
                        .findFirst()
                        .ifPresent(one -> into.put(decision, one));
            }
        });
    }
}
