package jp.musubi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.record.Field;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;

/** Seeds and then needs in our index, and the same seeds in a plain one. */
record SyntheticPairs(LuceneSearchIndex index, PlainLucene plain, int seeds) implements AutoCloseable {
    private static final int BATCH = 2_000;

    /** Far from the seeds' numbers, so that needs are texts of their own. */
    private static final long FIRST_NEED = 500_000_000L;

    static SyntheticPairs fill(Path folder, int seeds, int needs) throws IOException {
        Main.say("indexing " + seeds + " seeds");
        LuceneSearchIndex index = LuceneSearchIndex.open(folder.resolve("ours")).index();
        PlainLucene plain = new PlainLucene(folder.resolve("plain"));
        List<IndexChange> changes = new ArrayList<>();
        long position = 0;
        for (long number = 0; number < seeds + needs; number++) {
            boolean seed = number < seeds;
            long text = seed ? number : FIRST_NEED + number - seeds;
            position++;
            changes.add(new IndexChange.Put(document(seed ? RecordType.SEED : RecordType.NEED, text, position)));
            if (seed) {
                plain.add("seed-" + number, ofNumber(text));
            }
            if (changes.size() == BATCH) {
                index.apply(changes, position);
                changes.clear();
            }
        }
        index.apply(changes, position);
        index.commit();
        plain.openForSearch();
        return new SyntheticPairs(index, plain, seeds);
    }

    private static RecordDocument document(RecordType type, long number, long position) {
        String title = SyntheticTexts.title(number);
        String body = SyntheticTexts.body(number);
        List<String> keywords = SyntheticTexts.keywords(number);
        Field[] fields = Field.values();
        String field = fields[(int) (number % fields.length)].code();
        return new RecordDocument(
                ref(type, number),
                position,
                1,
                Set.of(Viewer.PUBLIC),
                Set.of(),
                Map.of("title", title, "summary", body),
                Map.of(),
                Map.of(),
                Map.of(),
                new MatchText(title, body, keywords, field),
                new byte[] {1});
    }

    private static RecordRef ref(RecordType type, long number) {
        return new RecordRef(type, type.code() + "-" + number);
    }

    private static String ofNumber(long number) {
        return SyntheticTexts.title(number) + "\n" + SyntheticTexts.body(number) + "\n"
                + String.join("\n", SyntheticTexts.keywords(number));
    }

    RecordRef need(int number) {
        return ref(RecordType.NEED, FIRST_NEED + number);
    }

    RecordRef seed(int number) {
        return ref(RecordType.SEED, number);
    }

    /** The text of a need. */
    String text(int need) {
        return ofNumber(FIRST_NEED + need);
    }

    /** The position at which so many needs are there, and all seeds. */
    long positionWith(int needs) {
        return seeds + needs;
    }

    @Override
    public void close() throws IOException {
        plain.close();
        index.close();
    }
}
