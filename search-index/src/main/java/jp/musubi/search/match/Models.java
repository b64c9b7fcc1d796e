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

    private final Map<Key, CollectionModel> learned = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CollectionModel> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile CompiledGlossary compiled = CompiledGlossary.NONE;

    /** The glossary in force at the snapshot's position, as far as the recipe asks for it. */
    CompiledGlossary glossary(Snapshot snapshot, Recipe recipe) {
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

    private record Key(ModelPosition position, CollectionModel.Learning learning) {}

    private record Learned(Optional<CollectionModel> model) {}

    /** What was learned that belongs to the snapshot; empty when the recipe rests on nothing learned, or seeds are few. */
    Optional<CollectionModel> collection(Snapshot snapshot, Recipe recipe) throws IOException {
        if (!recipe.learns()) {
            return Optional.empty();
        }
        CollectionModel.Learning learning = CollectionModel.Learning.of(recipe);
        return snapshot.remember(learning, Learned.class, () -> {
                    Optional<ModelPosition> position = ModelPosition.of(snapshot);
                    return new Learned(
                            position.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(learned(snapshot, new Key(position.get(), learning))));
                })
                .model();
    }

    private CollectionModel learned(Snapshot snapshot, Key key) throws IOException {
        synchronized (learned) {
            CollectionModel known = learned.get(key);
            if (known == null) {
                known = CollectionModel.learn(snapshot.at(key.position().position()), key.learning());
                learned.put(key, known);
            }
            return known;
        }
    }
}
