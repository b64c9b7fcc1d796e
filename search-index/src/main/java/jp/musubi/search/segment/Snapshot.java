package jp.musubi.search.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.search.document.Glossary;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents valid at one log position. Immutable; what it works out it remembers. Thread-safe. */
public final class Snapshot {
    private final List<Leaf> leaves;
    private final long position;
    private final GlossaryCache glossaries;
    private final Memo<Object, Object> memo = new Memo<>(48);
    private volatile List<Map<RecordType, FixedBitSet>> valid;

    Snapshot(List<Leaf> leaves, long position, GlossaryCache glossaries) {
        this.leaves = leaves;
        this.position = position;
        this.glossaries = glossaries;
    }

    /** The position shown. */
    public long position() {
        return position;
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    /** What the same segments show at an earlier position. */
    public Snapshot at(long earlier) {
        return new Snapshot(leaves, earlier, glossaries);
    }

    /** The valid documents of a type in a segment. Not to be changed. */
    public FixedBitSet valid(int leaf, RecordType type) {
        List<Map<RecordType, FixedBitSet>> known = valid;
        if (known == null) {
            known = leaves.stream().map(each -> each.valid(position)).toList();
            valid = known;
        }
        return known.get(leaf).get(type);
    }

    /** The glossary in force. Cheap while it does not change: may be asked for each match. */
    public Glossary glossary() {
        return glossaries.of(this);
    }

    private record RecipeKey() {}

    private record RecipeInForce(Optional<MatcherRecipe> recipe) {}

    /** The recipe of the trained matcher in force; empty while none is. */
    public Optional<MatcherRecipe> recipe() {
        return remember(new RecipeKey(), RecipeInForce.class, () -> new RecipeInForce(readRecipe()))
                .recipe();
    }

    private Optional<MatcherRecipe> readRecipe() throws IOException {
        for (int i = 0; i < leaves.size(); i++) {
            BinaryDocValues recipes = DocValues.getBinary(leaves.get(i).reader(), Fields.MATCHER_RECIPE);
            for (int doc = recipes.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = recipes.nextDoc()) {
                if (leaves.get(i).isValid(doc, position)) {
                    return Optional.of(RecipeBytes.of(recipes.binaryValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** A document: its segment and its number there. */
    public record Place(Leaf leaf, int doc) {}

    /** Where the record's revision stands that was valid then. */
    public Optional<Place> find(RecordRef record) throws IOException {
        for (Leaf leaf : leaves) {
            PostingsEnum postings = leaf.postings(Fields.RECORD, record.toString(), PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (leaf.isValid(doc, position)) {
                    return Optional.of(new Place(leaf, doc));
                }
            }
        }
        return Optional.empty();
    }

    /** Works something out. */
    public interface Source<V> {
        V get() throws IOException;
    }

    /** What was worked out of this snapshot under the key. A key belongs to one class, and its value to another. */
    public <V> V remember(Object key, Class<V> type, Source<V> source) {
        return remembered(memo, key, type, source);
    }

    static <V> V remembered(Memo<Object, Object> memo, Object key, Class<V> type, Source<V> source) {
        return type.cast(memo.get(key, () -> {
            try {
                return source.get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
