package jp.musubi.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.Records;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.query.IndexView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private static TermGroup group(String id, String academic) {
        return new TermGroup(id, List.of("皮"), List.of(academic), List.of("peel", "rind"), "food");
    }

    private static IndexChange term(String id, long from, TermGroup group) {
        return new IndexChange.Put(new RecordDocument(
                new RecordRef(RecordType.TERM, id),
                from,
                1,
                Set.of(Viewer.MEMBER),
                Set.of(Viewer.MEMBER),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                group,
                new byte[0]));
    }

    private Glossary now() {
        return index.read(IndexView::glossary);
    }

    private Glossary at(long position) {
        return index.readAt(position, IndexView::glossary);
    }

    @Test
    void beforeAnyGroupThereIsNone() {
        index.apply(List.of(Records.put("seed:s1", 1, "カキ果皮")), 1);

        assertThat(now()).isEqualTo(Glossary.NONE);
        assertThat(Glossary.NONE.version()).isEqualTo("none");
    }

    @Test
    void aGroupIsInForceFromItsPositionOnAndReadsAsItWasWritten() {
        index.apply(List.of(term("b", 2, group("b", "果皮")), term("a", 3, group("a", "外皮"))), 5);

        assertThat(now()).isEqualTo(new Glossary("glossary@3", List.of(group("a", "外皮"), group("b", "果皮"))));
        assertThat(at(2)).isEqualTo(new Glossary("glossary@2", List.of(group("b", "果皮"))));
        assertThat(at(1)).isEqualTo(Glossary.NONE);
    }

    @Test
    void aRevisedGroupReplacesWhatItWasAndTheOldGlossaryStaysReadable() {
        index.apply(List.of(term("a", 1, group("a", "外皮"))), 1);
        index.apply(List.of(term("a", 4, group("a", "果皮"))), 4);

        assertThat(now()).isEqualTo(new Glossary("glossary@4", List.of(group("a", "果皮"))));
        assertThat(at(3)).isEqualTo(new Glossary("glossary@1", List.of(group("a", "外皮"))));
    }

    @Test
    void aRetiredGroupIsNoLongerInForce() {
        index.apply(List.of(term("a", 1, group("a", "外皮")), term("b", 2, group("b", "果皮"))), 2);
        index.apply(List.of(term("a", 3, null)), 3);
        assertThat(now()).isEqualTo(new Glossary("glossary@3", List.of(group("b", "果皮"))));

        index.apply(List.of(term("b", 4, null)), 4);
        assertThat(now()).isEqualTo(Glossary.NONE);
    }

    @Test
    void whileNoGroupChangesItIsTheSameInstance() {
        index.apply(List.of(term("a", 1, group("a", "外皮"))), 1);
        Glossary before = now();
        index.apply(List.of(Records.put("seed:s1", 2, "カキ果皮")), 2);
        index.apply(List.of(Records.put("seed:s2", 3, "カキ果皮")), 3);

        assertThat(now()).isSameAs(before);
        assertThat(at(2)).isSameAs(before);
        index.apply(List.of(term("b", 4, group("b", "果皮"))), 4);
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void thousandsOfGroupsInOneBatchOrManyAreTheSameGlossary() {
        List<IndexChange> changes = IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> term("t" + i, i, group("t" + i, "語" + i)))
                .toList();
        index.apply(changes, 5_000);

        try (LuceneSearchIndex other = LuceneSearchIndex.inMemory()) {
            for (int i = 0; i < changes.size(); i += 500) {
                other.apply(changes.subList(i, i + 500), i + 500);
                other.read(IndexView::glossary);
            }
            assertThat(other.read(IndexView::glossary)).isEqualTo(now());
        }
        assertThat(now().groups()).hasSize(5_000).isSortedAccordingTo(java.util.Comparator.comparing(TermGroup::id));
    }
}
