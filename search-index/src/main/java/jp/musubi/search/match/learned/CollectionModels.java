package jp.musubi.search.match.learned;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.segment.Snapshot;

/**
 * The models learned from the collection that were asked for last, each learned once for many questions. Who asks first
 * waits, and who asks meanwhile waits with them. Thread-safe.
 */
public final class CollectionModels {
    private static final int REMEMBERED = 4;

    private final Map<ModelKey, FutureTask<CollectionModel>> learned = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ModelKey, FutureTask<CollectionModel>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record ModelKey(ModelPosition position, CollectionModel.Learning learning) {}

    private record Learned(Optional<CollectionModel> model) {}

    /** What was learned that belongs to the snapshot; empty when the recipe rests on nothing learned, or seeds are few. */
    public Optional<CollectionModel> collection(Snapshot snapshot, Recipe recipe) throws IOException {
        return recipe.learns()
                ? snapshot.remember(
                                CollectionModel.Learning.of(recipe),
                                Learned.class,
                                () -> new Learned(at(ModelPosition.of(snapshot), snapshot, recipe, () -> false)))
                        .model()
                : Optional.empty();
    }

    /**
     * Learns what belongs to the snapshot and what will when the collection grows, so that nobody waits for either.
     *
     * @param stopping ends it at the next opportunity
     * @return both, in this order
     * @throws CancellationException when it was ended
     */
    public List<CollectionModel> ahead(Snapshot snapshot, Recipe recipe, BooleanSupplier stopping) throws IOException {
        List<CollectionModel> ahead = new ArrayList<>();
        if (recipe.learns()) {
            at(ModelPosition.of(snapshot), snapshot, recipe, stopping).ifPresent(ahead::add);
            at(ModelPosition.due(snapshot), snapshot, recipe, stopping).ifPresent(ahead::add);
        }
        return ahead;
    }

    private Optional<CollectionModel> at(
            Optional<ModelPosition> position, Snapshot snapshot, Recipe recipe, BooleanSupplier stopping)
            throws IOException {
        return position.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        learned(snapshot, new ModelKey(position.get(), CollectionModel.Learning.of(recipe)), stopping));
    }

    private CollectionModel learned(Snapshot snapshot, ModelKey key, BooleanSupplier stopping) throws IOException {
        FutureTask<CollectionModel> task;
        synchronized (learned) {
            task = learned.computeIfAbsent(
                    key,
                    any -> new FutureTask<>(() ->
                            CollectionModel.learn(snapshot.at(key.position().position()), key.learning(), stopping)));
        }
        // Whoever comes first does it; for all others this does nothing.
        task.run();
        try {
            return await(task);
        } catch (ExecutionException e) {
            synchronized (learned) {
                learned.remove(key, task);
            }
            throw thrown(e);
        }
    }

    /** Who waits with another cannot be told to stop waiting, no more than who learns. */
    private static CollectionModel await(FutureTask<CollectionModel> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException thrown(ExecutionException failed) {
        return switch (failed.getCause()) {
            case IOException io -> io;
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failed);
        };
    }
}
