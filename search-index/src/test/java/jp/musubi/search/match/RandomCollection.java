package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.query.CompiledGlossary;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.recipe.Recipes;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.match.statistics.TermStatistics;
import jp.musubi.search.segment.ColumnCache;
import jp.musubi.search.segment.DocumentForm;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;

/**
 * Random seeds and needs in segments of random sizes, some superseded: every third is a need, and words fall in frequency
 * as in natural texts.
 */
public final class RandomCollection implements AutoCloseable {
    private static final String KANJI = "柿皮糖酵素発酵抽出切削工具合金乾燥牛乳検知回収蓄熱容器樹脂堆肥介護画像解析予測需要伝統技能真珠熟成廃棄";
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノ";
    private static final int WORDS = 400;

    private final Random random;
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final Snapshot snapshot;

    public RandomCollection(long seed, int size) throws IOException {
        random = new Random(seed);
        IndexWriterConfig config = new IndexWriterConfig(null).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int number = 0; number < size; number++) {
                long to = random.nextInt(10) == 0 ? number + 1 : Long.MAX_VALUE;
                writer.addDocument(DocumentForm.of(document(number), number, to));
                if (random.nextInt(size) < 4) {
                    writer.flush();
                }
            }
        }
        reader = DirectoryReader.open(directory);
        ColumnCache columns = new ColumnCache();
        snapshot = columns.snapshot(columns.leaves(reader), size);
    }

    private RecordDocument document(int number) {
        RecordType type = number % 3 == 0 ? RecordType.NEED : RecordType.SEED;
        String field = random.nextInt(3) == 0 ? "food" : random.nextInt(3) == 0 ? null : "machinery";
        MatchText text = new MatchText(words(3), words(random.nextInt(40)), List.of(words(1)), field);
        return new RecordDocument(
                new RecordRef(type, type.code() + number),
                number,
                1,
                Set.of(Viewer.PUBLIC),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                text,
                new byte[] {1});
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word((int) (WORDS * Math.pow(random.nextDouble(), 3))));
        }
        return String.join("\n", words);
    }

    private static String word(int rank) {
        Random letters = new Random(rank);
        String alphabet = letters.nextInt(3) == 0 ? KANA : KANJI;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + letters.nextInt(3); i++) {
            word.append(alphabet.charAt(letters.nextInt(alphabet.length())));
        }
        return word.toString();
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Counterparts seeds() throws IOException {
        return side(RecordType.SEED);
    }

    Counterparts needs() throws IOException {
        return side(RecordType.NEED);
    }

    private Counterparts side(RecordType type) throws IOException {
        List<FixedBitSet> valid = IntStream.range(0, snapshot.leaves().size())
                .mapToObj(leaf -> snapshot.valid(leaf, type))
                .toList();
        return new Counterparts(snapshot.leaves(), valid, new TermStatistics.Kept(), Recipes.STANDARD);
    }

    /** What a member says, and where it stands. */
    public record Text(Leaf leaf, int doc, MatchTerms terms) {}

    public static List<Text> texts(Counterparts side) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < side.leaves().size(); i++) {
            Leaf leaf = side.leaves().get(i);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (side.members(i).get(doc)) {
                    texts.add(new Text(leaf, doc, leaf.matchTerms(doc)));
                }
            }
        }
        return texts;
    }

    /** The texts of all needs as queries. */
    public List<MatchQuery> needQueries(Counterparts seeds) throws IOException {
        List<MatchQuery> queries = new ArrayList<>();
        for (Text need : texts(needs())) {
            queries.add(MatchQuery.of(need.terms(), seeds, CompiledGlossary.NONE, Recipes.STANDARD));
        }
        return queries;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
