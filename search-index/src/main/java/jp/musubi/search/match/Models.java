package jp.musubi.search.match;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.search.glossary.Glossary;
import jp.musubi.search.segment.Snapshot;

/**
 * What is worked out once for many questions: the glossary compiled, and what was learned from the collection. Who asks
 * first waits, and who asks meanwhile waits with it. Thread-safe.
 */
final class Models {
    private static final int REMEMBERED = 4;

    private final Recipe recipe;
    private final Map<ModelPosition, CollectionModel> learned = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ModelPosition, CollectionModel> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile CompiledGlossary compiled = CompiledGlossary.NONE;

    Models(Recipe recipe) {
        this.recipe = recipe;
    }

    /** The glossary in force at the snapshot's position. */
    CompiledGlossary glossary(Snapshot snapshot) {
        if (recipe.shares().glossary() == 0) {
            return CompiledGlossary.NONE;
        }
        Glossary glossary = snapshot.glossary();
        CompiledGlossary known = compiled;
        if (!known.version().equals(glossary.version())) {
            known = known.next(glossary);
            compiled = known;
        }
        return known;
    }

    private record Learned(Optional<CollectionModel> model) {}

    private record Key() {}

    /** What was learned that belongs to the snapshot; empty when the recipe rests on nothing learned, or seeds are few. */
    Optional<CollectionModel> collection(Snapshot snapshot) throws IOException {
        return snapshot.remember(new Key(), Learned.class, () -> {
                    Optional<ModelPosition> position = recipe.learns() ? ModelPosition.of(snapshot) : Optional.empty();
                    return new Learned(
                            position.isEmpty() ? Optional.empty() : Optional.of(learned(snapshot, position.get())));
                })
                .model();
    }

    private CollectionModel learned(Snapshot snapshot, ModelPosition position) throws IOException {
        synchronized (learned) {
            CollectionModel known = learned.get(position);
            if (known == null) {
                known = CollectionModel.learn(snapshot.at(position.position()), recipe);
                learned.put(position, known);
            }
            return known;
        }
    }
}
