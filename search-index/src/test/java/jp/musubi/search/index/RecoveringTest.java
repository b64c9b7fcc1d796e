package jp.musubi.search.index;

import static jp.musubi.search.Records.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.match.recipe.MatchSettings;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose disk is full for a while. */
class RecoveringTest {
    @TempDir
    Path folder;

    private final AtomicBoolean full = new AtomicBoolean();
    private IOException failure = new IOException("No space left on device");

    private Directory directory() throws IOException {
        return new FilterDirectory(FSDirectory.open(folder)) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (full.get()) {
                    throw failure;
                }
                return super.createOutput(name, context);
            }
        };
    }

    private LuceneSearchIndex index() throws IOException {
        return IndexFolder.open(
                directory(),
                () -> full.get() ? null : directory(),
                new IndexWriterConfig(null),
                MatchSettings.defaults(),
                Meanings.none(),
                LuceneSearchIndex.ANY_PROJECTION);
    }

    private static boolean shows(SearchIndex index, String ref) {
        return index.read(
                view -> view.get(RecordRef.parse(ref), Viewer.visitor()).isPresent());
    }

    @Test
    void whatWasPublishedStaysReadableAndItGoesOnFromTheLastCommitOnceThereIsRoom() throws Exception {
        try (LuceneSearchIndex index = index()) {
            index.apply(List.of(put("seed:a", 1, "柿")), 1);
            index.commit();
            index.apply(List.of(put("seed:b", 2, "皮")), 2);
            full.set(true);
            assertThat(index.failed()).isFalse();
            assertThatThrownBy(index::commit).hasRootCauseMessage("No space left on device");
            assertThat(index.failed()).isTrue();
            assertThat(index.recover()).isFalse();
            assertThat(shows(index, "seed:a")).isTrue();
            assertThat(shows(index, "seed:b")).isTrue();
            assertThatThrownBy(() -> index.apply(List.of(put("seed:c", 3, "渋")), 3))
                    .isInstanceOf(IllegalStateException.class);

            full.set(false);
            assertThat(index.recover()).isTrue();
            assertThat(index.failed()).isFalse();
            assertThat(index.position()).isEqualTo(1);
            assertThat(shows(index, "seed:a")).isTrue();
            index.apply(List.of(put("seed:b", 2, "皮")), 2);
            index.apply(List.of(put("seed:c", 3, "渋")), 3);
            index.commit();
            assertThat(shows(index, "seed:b")).isTrue();
        }
        try (LuceneSearchIndex again = index()) {
            assertThat(again.position()).isEqualTo(3);
            assertThat(shows(again, "seed:c")).isTrue();
        }
    }

    @Test
    void aSecondFullDiskIsSurvivedLikeTheFirst() throws Exception {
        try (LuceneSearchIndex index = index()) {
            for (int position = 1; position <= 3; position++) {
                full.set(true);
                int at = position;
                assertThatThrownBy(() -> {
                            index.apply(List.of(put("seed:s" + at, at, "柿")), at);
                            index.commit();
                        })
                        .isNotNull();
                full.set(false);
                assertThat(index.recover()).isTrue();
                index.apply(List.of(put("seed:s" + at, at, "柿")), at);
                index.commit();
                assertThat(index.position()).isEqualTo(at);
            }
        }
    }

    @Test
    void damageIsNothingThatPasses() throws Exception {
        failure = new CorruptIndexException("broken", "a file");
        LuceneSearchIndex index = index();
        index.apply(List.of(put("seed:a", 1, "柿")), 1);
        full.set(true);
        assertThatThrownBy(index::commit).isNotNull();
        assertThat(index.failed()).isFalse();
        full.set(false);
        assertThat(index.recover()).isFalse();
        index.close();
    }
}
