package jp.musubi.node.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.evaluate.JudgedCollection.Item;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.match.recipe.MatchSettings;

/** A collection in an index in memory: its documents as published seeds, its questions as open needs. */
public final class CollectionIndex implements AutoCloseable {
    private static final int BATCH = 5_000;

    private final LuceneSearchIndex index;
    private long position;

    private CollectionIndex(MatchSettings settings, Meanings meanings) {
        index = LuceneSearchIndex.inMemory(settings, meanings);
    }

    /** Puts everything in, documents first. */
    static CollectionIndex of(
            JudgedCollection collection, MatchSettings settings, List<TermGroup> glossary, Meanings meanings) {
        CollectionIndex index = new CollectionIndex(settings, meanings);
        index.put(RecordType.TERM, glossary, TermGroup::id, group -> new Said(null, group));
        index.put(RecordType.SEED, collection.documents(), Item::id, item -> new Said(item.text(), null));
        index.put(RecordType.NEED, collection.questions(), Item::id, item -> new Said(item.text(), null));
        return index;
    }

    /** What a record gives to matching: a text, or a group of the glossary. */
    private record Said(MatchText text, TermGroup term) {}

    private <T> void put(RecordType type, List<T> items, Function<T, String> id, Function<T, Said> said) {
        for (int start = 0; start < items.size(); start += BATCH) {
            List<IndexChange> changes = items.subList(start, Math.min(items.size(), start + BATCH)).stream()
                    .map(item -> change(new RecordRef(type, id.apply(item)), said.apply(item)))
                    .toList();
            index.apply(changes, position);
        }
    }

    private IndexChange change(RecordRef record, Said said) {
        position++;
        return new IndexChange.Put(new RecordDocument(
                record,
                position,
                1,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                said.text(),
                said.term(),
                new byte[0]));
    }

    /**
     * Asks some questions.
     *
     * @param depth at most so many answers each
     * @param done told how many are answered, from any thread
     * @return in the order of the questions
     */
    List<Ranking> ask(List<Item> questions, int depth, IntConsumer done) {
        AtomicInteger answered = new AtomicInteger();
        return questions.parallelStream()
                .map(question -> {
                    Ranking ranking = ask(question.id(), depth);
                    done.accept(answered.incrementAndGet());
                    return ranking;
                })
                .toList();
    }

    private Ranking ask(String question, int depth) {
        RecordRef need = new RecordRef(RecordType.NEED, question);
        Stream<Ranking.Answer> answers = index.read(view -> view.ranking(need, depth)).stream()
                .map(ranked -> new Ranking.Answer(ranked.record().id(), ranked.score()));
        return new Ranking(question, answers.toList());
    }

    @Override
    public void close() {
        index.close();
    }
}
