package jp.musubi.search.index;

import static jp.musubi.search.Records.put;
import static jp.musubi.search.Records.record;
import static jp.musubi.search.Records.search;
import static jp.musubi.search.Records.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.RandomLog;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.query.IndexView;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchIndexTest {
    private static final RecordRef A = RecordRef.parse("seed:a");

    @TempDir
    private Path folder;

    private static String state(StoredRecord record) {
        return new String(record.state(), StandardCharsets.UTF_8);
    }

    private static long found(SearchIndex index, String text) {
        return index.read(view -> view.search(search(text), Viewer.system()).total());
    }

    @Test
    void whatWasCommittedIsThereAfterOpeningAgain() {
        List<IndexChange> log = RandomLog.of(7, 300);
        List<String> before;
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            index.apply(log, 300);
            index.commit();
            before = index.read(view -> Answers.of(view, 10));
        }
        LuceneSearchIndex.Opened again = LuceneSearchIndex.open(folder);
        try (LuceneSearchIndex index = again.index()) {
            assertThat(again.rebuiltBecause()).isEmpty();
            assertThat(index.position()).isEqualTo(300);
            assertThat(index.<List<String>>read(view -> Answers.of(view, 10))).isEqualTo(before);
        }
    }

    @Test
    void aRevisionIsValidUntilTheNext() {
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            index.apply(List.of(put("seed:a", 3, "柿")), 4);
            index.apply(List.of(put("seed:a", 6, "貝")), 9);
            assertThat(index.<Boolean>readAt(
                            2, view -> view.get(A, Viewer.visitor()).isEmpty()))
                    .isTrue();
            StoredRecord then = index.<StoredRecord>readAt(
                    5, view -> view.get(A, Viewer.visitor()).orElseThrow());
            assertThat(List.of(then.from(), then.to())).containsExactly(3L, 6L);
            assertThat(state(then)).isEqualTo("seed:a@3 柿");
            StoredRecord now = index.<StoredRecord>read(
                    view -> view.get(A, Viewer.visitor()).orElseThrow());
            assertThat(List.of(now.from(), now.to())).containsExactly(6L, Long.MAX_VALUE);
            assertThat(now.insider()).isFalse();
            assertThatThrownBy(() -> index.readAt(10, IndexView::position))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> index.readAt(-1, IndexView::position))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void waitingEndsWhenThePositionIsThere() throws InterruptedException, ExecutionException, TimeoutException {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            assertThat(index.await(1, Duration.ZERO)).isFalse();
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return index.await(2, Duration.ofSeconds(30)) && found(index, "柿") == 1;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            index.apply(List.of(), 1);
            index.apply(List.of(put("seed:a", 2, "柿")), 2);
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatWasErasedIsGoneFromThePastAndFromTheFiles() throws IOException {
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            index.apply(List.of(put("seed:a", 1, "himitsuword"), put("seed:b", 2, "貝")), 2);
            index.commit();
            index.apply(List.of(put("seed:a", 3, "himitsuword 改"), put("seed:c", 4, "柿")), 4);
            index.commit();
            assertThat(bytes()).contains("himitsuword");
            index.apply(List.of(new IndexChange.Erase(A, record("seed:a", 5, ""))), 5);
            assertThat(found(index, "himitsuword")).isZero();
            index.commit();
            assertThat(bytes()).doesNotContain("himitsuword");
            for (long position = 0; position < 5; position++) {
                assertThat(index.<Boolean>readAt(
                                position, view -> view.get(A, Viewer.system()).isEmpty()))
                        .isTrue();
            }
            assertThat(state(index.<StoredRecord>read(
                            view -> view.get(A, Viewer.system()).orElseThrow())))
                    .isEqualTo("seed:a@5 ");
            assertThat(found(index, "貝") + found(index, "柿")).isEqualTo(2);
        }
    }

    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void aRewriteKeepsTheValidityOfEveryRevision() throws IOException {
        Map<String, Set<String>> bears = Map.of("researcher", Set.of("p1"));
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            index.apply(List.of(new IndexChange.Put(bearing(1, "namaeword 柿", bears))), 1);
            index.commit();
            index.apply(
                    List.of(
                            new IndexChange.Put(bearing(2, "namaeword 貝", bears)),
                            new IndexChange.Rewrite("researcher", "p1", stored -> bearing(99, "消した", Map.of()))),
                    3);
            index.commit();
            assertThat(bytes()).doesNotContain("namaeword");
            assertThat(index.<StoredRecord>readAt(
                                    1, view -> view.get(A, Viewer.system()).orElseThrow())
                            .to())
                    .isEqualTo(2);
            assertThat(index.<StoredRecord>read(
                                    view -> view.get(A, Viewer.system()).orElseThrow())
                            .from())
                    .isEqualTo(2);
            assertThat(found(index, "消した")).isEqualTo(1);
        }
    }

    private static RecordDocument bearing(long from, String title, Map<String, Set<String>> facets) {
        return with(record("seed:a", from, title), Set.of("public"), Set.of(), facets);
    }

    @Test
    void aDamagedIndexIsEmptiedAndSaysWhy() throws IOException {
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            index.apply(RandomLog.of(8, 200), 200);
        }
        Path segment;
        try (Stream<Path> files = Files.list(folder)) {
            segment = files.filter(file -> file.toString().matches(".*\\.(cfs|dat|tim|fdt|doc)"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(segment, bytes);
        LuceneSearchIndex.Opened opened = LuceneSearchIndex.open(folder);
        try (LuceneSearchIndex index = opened.index()) {
            assertThat(opened.rebuiltBecause())
                    .hasValueSatisfying(why -> assertThat(why).contains("cannot be read"));
            assertThat(index.position()).isZero();
            assertThat(found(index, "")).isZero();
        }
        LuceneSearchIndex.Opened again = LuceneSearchIndex.open(folder);
        again.index().close();
        assertThat(again.rebuiltBecause()).isEmpty();
    }

    @Test
    void aFolderWithoutACommitIsEmptied() throws IOException {
        Files.writeString(folder.resolve("_0.cfs"), "half a file");
        LuceneSearchIndex.Opened opened = LuceneSearchIndex.open(folder);
        try (LuceneSearchIndex index = opened.index()) {
            assertThat(opened.rebuiltBecause()).hasValue("the index has no commit");
            assertThat(index.position()).isZero();
        }
    }

    @Test
    void anIndexMadeByAnotherVersionIsEmptied() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            writer.setLiveCommitData(
                    Map.of("position", "17", "madeBy", "documents 0").entrySet());
            writer.commit();
        }
        LuceneSearchIndex.Opened opened = LuceneSearchIndex.open(folder);
        try (LuceneSearchIndex index = opened.index()) {
            assertThat(opened.rebuiltBecause())
                    .hasValueSatisfying(why -> assertThat(why)
                            .contains(
                                    "documents 0", Fingerprint.of(Meanings.none(), LuceneSearchIndex.ANY_PROJECTION)));
            assertThat(index.position()).isZero();
        }
    }

    @Test
    void anIndexFilledByAnotherProjectionIsEmptied() throws IOException {
        for (String later : List.of("projection 2", "projection 10", "projection 1")) {
            String earlier = later.equals("projection 1") ? "projection 10" : "projection 1";
            open(earlier).index().close();
            LuceneSearchIndex.Opened opened = open(later);
            opened.index().close();
            assertThat(opened.rebuiltBecause())
                    .hasValueSatisfying(why -> assertThat(why).contains(earlier, later));
            LuceneSearchIndex.Opened again = open(later);
            again.index().close();
            assertThat(again.rebuiltBecause()).isEmpty();
            open("projection 1").index().close();
        }
    }

    private LuceneSearchIndex.Opened open(String projection) {
        return LuceneSearchIndex.open(folder, MatchSettings.defaults(), Meanings.none(), projection);
    }

    @Test
    void aSecondOpeningIsRefused() {
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            assertThat(index.position()).isZero();
            assertThatThrownBy(() -> LuceneSearchIndex.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process");
        }
    }

    @Test
    void afterAFailureTheIndexStaysReadableWhereItWasAndTakesNothingMore() {
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            index.apply(List.of(put("seed:a", 5, "柿")), 5);
            index.commit();
            assertThatThrownBy(() -> index.apply(
                            List.of(
                                    put("seed:b", 6, "貝"),
                                    put("seed:b", 7, "貝"),
                                    new IndexChange.Rewrite("field", "food", stored -> {
                                        throw new IllegalArgumentException("cannot");
                                    })),
                            8))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(index.position()).isEqualTo(5);
            assertThat(found(index, "貝")).isZero();
            assertThat(found(index, "柿")).isEqualTo(1);
            assertThatThrownBy(() -> index.apply(List.of(), 9)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(index::commit).isInstanceOf(IllegalStateException.class);
        }
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            assertThat(index.position()).isEqualTo(5);
            assertThat(found(index, "貝")).isZero();
        }
    }

    @Test
    void noReaderSeesHalfOfABatch() throws InterruptedException, ExecutionException, TimeoutException {
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (long position = 1; position <= 150; position++) {
                    index.apply(
                            List.of(put("seed:a", position, "柿"), put("need:b", position, "貝"), put("need:c", 1, "海")),
                            position);
                }
            });
            while (!writer.isDone()) {
                index.read(view -> {
                    long at = view.position();
                    assertThat(from(view, "seed:a")).isEqualTo(at).isEqualTo(from(view, "need:b"));
                    return null;
                });
            }
            writer.get(30, TimeUnit.SECONDS);
        }
    }

    private static long from(IndexView view, String record) {
        return view.get(RecordRef.parse(record), Viewer.system())
                .map(StoredRecord::from)
                .orElse(0L);
    }

    @Test
    void aClosedIndexSaysSo() {
        LuceneSearchIndex index = LuceneSearchIndex.inMemory();
        index.close();
        index.close();
        assertThatThrownBy(() -> index.read(IndexView::position)).isInstanceOf(IllegalStateException.class);
    }
}
