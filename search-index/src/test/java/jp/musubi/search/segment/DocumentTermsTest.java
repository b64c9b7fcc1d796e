package jp.musubi.search.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.Records;
import jp.musubi.search.analysis.TermCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class DocumentTermsTest {
    private static final List<String> TEXTS = List.of(
            "柿 柿 柿 柿 柿 皮 発酵",
            "皮",
            "",
            "発酵 " + "酵素 ".repeat(300),
            "𠮷野 杉 enzyme 㐂 皮 皮",
            String.join(
                    " ",
                    java.util.stream.IntStream.range(0, 500)
                            .mapToObj(i -> "word" + i)
                            .toList()));

    @Test
    void tellsTheTermsOfEachDocumentAndWhatBoundsThem() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
                for (int i = 0; i < TEXTS.size(); i++) {
                    writer.addDocument(
                            DocumentForm.of(Records.record("seed:s" + i, i, TEXTS.get(i)), i, Long.MAX_VALUE));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Leaf leaf = new ColumnCache().leaves(reader).getFirst();
                DocumentTerms terms = leaf.documentTerms(Fields.MATCH_WORDS);
                for (int doc = 0; doc < TEXTS.size(); doc++) {
                    TermCounts expected = leaf.matchTerms(doc).words();
                    check(terms, doc, expected, leaf.lengths(Fields.MATCH_WORDS)[doc]);
                }
                assertThat(terms.number(new BytesRef("どこにもない"))).isEqualTo(DocumentTerms.ABSENT);
                assertThat(leaf.documentTerms(Fields.MATCH_WORDS)).isSameAs(terms);
                assertThat(leaf.record(0)).isEqualTo(RecordRef.parse("seed:s0").toString());
            }
        }
    }

    private static void check(DocumentTerms terms, int doc, TermCounts expected, int length) {
        Map<Integer, Integer> counts = new HashMap<>();
        DocumentTerms.TermCursor cursor = terms.cursor();
        cursor.to(doc);
        while (cursor.next()) {
            counts.put(cursor.number(), cursor.count());
        }
        assertThat(counts).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            int number = terms.number(new BytesRef(expected.term(i)));
            int count = expected.count(i);
            assertThat(counts).containsEntry(number, count);
            assertThat(terms.frequency(number)).isPositive();
            assertThat(terms.highest(number)).isGreaterThanOrEqualTo(count);
            assertThat(terms.shortest(number, Math.min(count, DocumentTerms.TOLD_APART)))
                    .isLessThanOrEqualTo(length);
        }
    }
}
