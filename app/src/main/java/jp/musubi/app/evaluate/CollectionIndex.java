package jp.musubi.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.match.MatchSettings;

/** A collection in an index in memory: its documents as published seeds, its questions as open needs. */
public final class CollectionIndex implements AutoCloseable {
    private static final int BATCH = 5_000;

    private final LuceneSearchIndex index;
    private long position;

    private CollectionIndex(MatchSettings settings) {
        index = LuceneSearchIndex.inMemory(settings);
    }

    /** Puts everything in, documents first. */
    static CollectionIndex of(JudgedCollection collection, MatchSettings settings) {
        CollectionIndex index = new CollectionIndex(settings);
        index.put(RecordType.SEED, collection.documents());
        index.put(RecordType.NEED, collection.questions());
        return index;
    }

    private void put(RecordType type, List<JudgedCollection.Item> items) {
        for (int start = 0; start < items.size(); start += BATCH) {
            List<IndexChange> changes = items.subList(start, Math.min(items.size(), start + BATCH)).stream()
                    .map(item -> change(type, item))
                    .toList();
            index.apply(changes, position);
        }
    }

    private IndexChange change(RecordType type, JudgedCollection.Item item) {
        position++;
        return new IndexChange.Put(new RecordDocument(
                new RecordRef(type, item.id()),
                position,
                1,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                item.text(),
                new byte[0]));
    }

    /**
     * Asks some questions.
     *
     * @param depth at most so many answers each
     * @param done told how many are answered, from any thread
     * @return in the order of the questions
     */
    List<Ranking> ask(List<JudgedCollection.Item> questions, int depth, IntConsumer done) {
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
        MatchResult result = index.read(view -> view.candidates(new RecordRef(RecordType.NEED, question), depth));
        Stream<Ranking.Answer> answers = result.candidates().stream()
                .map(candidate -> new Ranking.Answer(candidate.record().id(), candidate.score()));
        return new Ranking(question, answers.toList());
    }

    @Override
    public void close() {
        index.close();
    }
}
