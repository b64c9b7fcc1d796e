package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.musubi.search.match.learned.CollectionModel;
import jp.musubi.search.match.learned.CollectionModels;
import jp.musubi.search.match.query.CompiledGlossary;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/** What holds at one position for whoever asks one side: the recipe, those asked, the glossary, what was learned. */
final class MatchContext {
    private final Snapshot snapshot;
    private final Recipe recipe;
    private final double floorShare;
    private final Counterparts counterparts;
    private final CollectionModels models;
    private final CompiledGlossary glossary;

    /** @param counterparts those asked */
    MatchContext(
            Snapshot snapshot,
            Recipe recipe,
            double floorShare,
            Counterparts counterparts,
            CompiledGlossary glossary,
            CollectionModels models) {
        this.snapshot = snapshot;
        this.recipe = recipe;
        this.floorShare = floorShare;
        this.counterparts = counterparts;
        this.models = models;
        this.glossary = glossary;
    }

    long position() {
        return snapshot.position();
    }

    Recipe recipe() {
        return recipe;
    }

    Counterparts counterparts() {
        return counterparts;
    }

    String glossaryVersion() {
        return glossary.version();
    }

    /** What was learned from the collection; who asks first for something new waits until it has been learned. */
    Optional<CollectionModel> learned() throws IOException {
        return models.collection(snapshot, recipe);
    }

    /** What results call their matcher: the recipe, and what was learned. */
    String matcher() throws IOException {
        return learned().map(model -> recipe.name() + "+" + model.name()).orElse(recipe.name());
    }

    /** A text as a query to those asked. */
    MatchQuery query(MatchTerms text) throws IOException {
        return MatchQuery.of(text, counterparts, glossary, recipe);
    }

    /** The lowest direct score of a query that may be proposed. */
    double floor(MatchQuery query) {
        return floorShare * query.reachable();
    }

    /** The answer to who is not matched. */
    MatchResult nothing() throws IOException {
        return new MatchResult(matcher(), glossaryVersion(), position(), 0, 0, List.of());
    }
}
