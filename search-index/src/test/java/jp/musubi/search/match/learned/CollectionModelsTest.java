package jp.musubi.search.match.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jp.musubi.search.match.RandomCollection;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.recipe.Recipes;
import jp.musubi.search.segment.Snapshot;
import org.junit.jupiter.api.Test;

class CollectionModelsTest {
    private static final int SIZE = 150;

    @Test
    void whoAsksFindsWhatWasLearnedAhead() throws IOException {
        try (RandomCollection collection = new RandomCollection(1, SIZE)) {
            CollectionModels models = new CollectionModels();
            CollectionModel ahead = models.ahead(collection.snapshot(), Recipes.STANDARD, () -> false)
                    .getFirst();
            assertThat(models.collection(collection.snapshot(), Recipes.STANDARD))
                    .containsSame(ahead);
        }
    }

    @Test
    void whatWasEndedIsLearnedWhenSomebodyAsks() throws IOException {
        try (RandomCollection collection = new RandomCollection(2, SIZE)) {
            CollectionModels models = new CollectionModels();
            assertThatThrownBy(() -> models.ahead(collection.snapshot(), Recipes.STANDARD, () -> true))
                    .isInstanceOf(CancellationException.class);
            assertThat(models.collection(collection.snapshot(), Recipes.STANDARD))
                    .isPresent();
        }
    }

    @Test
    void thoseWhoAskAtTheSameTimeGetTheSame() throws IOException {
        try (RandomCollection collection = new RandomCollection(3, SIZE)) {
            CollectionModels models = new CollectionModels();
            Snapshot snapshot = collection.snapshot();
            Set<CollectionModel> found = ConcurrentHashMap.newKeySet();
            IntStream.range(0, 8).parallel().forEach(i -> {
                try {
                    found.add(models.collection(snapshot.at(snapshot.position()), Recipes.STANDARD)
                            .orElseThrow());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(found).hasSize(1);
        }
    }

    @Test
    void recipesThatLearnTheSameShareIt() throws IOException {
        try (RandomCollection collection = new RandomCollection(4, SIZE)) {
            CollectionModels models = new CollectionModels();
            Recipe.Shares fewer = new Recipe.Shares(0.3, 1, 0, 0, 0.5, 0, 0);
            Recipe other = Recipes.STANDARD.with("other", fewer);
            assertThat(models.collection(collection.snapshot(), other))
                    .isEqualTo(models.collection(collection.snapshot(), Recipes.STANDARD));
        }
    }
}
