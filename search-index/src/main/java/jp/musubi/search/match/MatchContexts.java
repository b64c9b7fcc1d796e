package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import jp.musubi.language.RecordType;
import jp.musubi.search.match.learned.CollectionModel;
import jp.musubi.search.match.learned.CollectionModels;
import jp.musubi.search.match.query.CompiledGlossaries;
import jp.musubi.search.match.query.CompiledGlossary;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.match.statistics.TermStatistics;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.util.FixedBitSet;

/**
 * Gives what matching rests on at a position: the recipe in force, both sides, the glossary, what was learned. Worked out
 * once a snapshot and recipe. Thread-safe.
 */
final class MatchContexts {
    private final MatchSettings settings;
    private final CompiledGlossaries glossaries = new CompiledGlossaries();
    private final CollectionModels models = new CollectionModels();
    private final Map<RecordType, TermStatistics.Kept> statistics =
            Map.of(RecordType.SEED, new TermStatistics.Kept(), RecordType.NEED, new TermStatistics.Kept());

    MatchContexts(MatchSettings settings) {
        this.settings = settings;
    }

    /** The recipe in force at the snapshot's position. */
    Recipe recipe(Snapshot snapshot) {
        return settings.fixed()
                ? settings.recipe()
                : snapshot.recipe().map(Recipe::of).orElse(settings.recipe());
    }

    /** The glossary in force at the snapshot's position, and beneath it the table of loanwords. */
    CompiledGlossary glossary(Snapshot snapshot) {
        return glossaries.of(snapshot);
    }

    /** What holds for whoever asks a side. */
    MatchContext asking(Snapshot snapshot, RecordType side) {
        return asking(snapshot, side, recipe(snapshot));
    }

    /** What would hold with a recipe. */
    MatchContext asking(Snapshot snapshot, RecordType side, Recipe recipe) {
        Counterparts counterparts = counterparts(snapshot, side, recipe);
        return new MatchContext(
                snapshot, recipe, settings.floorShare(), counterparts, glossaries.of(snapshot, recipe), models);
    }

    /** Works out ahead what questions of the position, and of later ones, rest on. */
    void prepare(Snapshot snapshot, BooleanSupplier stopping) throws IOException {
        List<CollectionModel> ahead = models.ahead(snapshot, recipe(snapshot), stopping);
        for (Leaf leaf : snapshot.leaves()) {
            leaf.documentTerms(Fields.MATCH_WORDS);
            leaf.documentTerms(Fields.MATCH_KANJI);
            for (CollectionModel model : ahead) {
                model.in(leaf);
            }
        }
    }

    private record SideKey(RecordType side, Recipe recipe) {}

    /** The records of a side that take part in matching. */
    Counterparts counterparts(Snapshot snapshot, RecordType side) {
        return counterparts(snapshot, side, recipe(snapshot));
    }

    private Counterparts counterparts(Snapshot snapshot, RecordType side, Recipe recipe) {
        return snapshot.remember(new SideKey(side, recipe), Counterparts.class, () -> {
            List<FixedBitSet> valid = IntStream.range(0, snapshot.leaves().size())
                    .mapToObj(leaf -> snapshot.valid(leaf, side))
                    .toList();
            return new Counterparts(snapshot.leaves(), valid, statistics.get(side), recipe);
        });
    }
}
