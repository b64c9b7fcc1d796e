package jp.musubi.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.analysis.LineAnalysis;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.DocumentForm;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import jp.musubi.search.segment.TermHits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the records nearest to a text: BM25 with the text as the query, over words and, at half the weight, single kanji.
 * Scores and statistics come only of what the viewer may find by searching: open texts, for insiders the limited ones, for
 * the office the internal ones, so that no trial of a text tells what a hidden one says.
 */
public final class Similarity {
    private static final Bm25 BM25 = new Bm25(1.2, 0.5);
    private static final double KANJI_WEIGHT = 0.5;
    /** How many terms of each field are used at most: of a long text the rarest. */
    private static final int MOST_TERMS = 64;

    private final Snapshot snapshot;
    private final Visible visible;
    private final Gathering gathering;
    private final double[][] scores;
    private double ownScore;

    private Similarity(Snapshot snapshot, Visible visible) {
        this.snapshot = snapshot;
        this.visible = visible;
        this.gathering = new Gathering(snapshot.leaves(), visible);
        this.scores = snapshot.leaves().stream()
                .map(leaf -> new double[leaf.reader().maxDoc()])
                .toArray(double[][]::new);
    }

    /** Nearest first, ties by id. */
    public static List<Similar> nearest(Snapshot snapshot, SimilarQuery query, Viewer viewer) throws IOException {
        Visible visible = Visible.of(snapshot, Set.of(query.type()), viewer);
        if (visible.count() == 0) {
            return List.of();
        }
        Similarity similarity = new Similarity(snapshot, visible);
        similarity.score(query.text());
        return similarity.best(query);
    }

    private void score(MatchText text) throws IOException {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> kanji = new HashMap<>();
        LineAnalysis analysis = new LineAnalysis();
        String rest = String.join("\n", text.keywords()) + "\n" + text.body();
        analysis.addWords(text.title(), DocumentForm.TITLE_WEIGHT, words);
        analysis.addWords(rest, 1, words);
        analysis.addKanji(text.title(), DocumentForm.TITLE_WEIGHT, kanji);
        analysis.addKanji(rest, 1, kanji);
        add(words, 1, Field.WORDS);
        add(kanji, KANJI_WEIGHT, Field.KANJI);
    }

    /** The documents of one segment that have a term. */
    private record Found(double idf, List<TermHits> hits) {}

    private void add(Map<String, Integer> terms, double weight, Field in) throws IOException {
        Map<String, Found> found = new TreeMap<>();
        for (String term : terms.keySet()) {
            found.put(term, find(term, in));
        }
        List<Map.Entry<String, Found>> chosen = found.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Found> one) ->
                                -one.getValue().idf())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        int length = terms.values().stream().mapToInt(Integer::intValue).sum();
        double average = Math.max(1, (double) visible.length(in) / visible.count());
        for (Map.Entry<String, Found> term : chosen) {
            double worth = weight * term.getValue().idf();
            ownScore += worth * BM25.saturation(terms.get(term.getKey()), length, average);
            for (int i = 0; i < scores.length; i++) {
                spread(i, term.getValue().hits().get(i), worth, average, in);
            }
        }
    }

    private Found find(String term, Field in) throws IOException {
        List<TermHits> hits = new ArrayList<>();
        long having = 0;
        for (int i = 0; i < scores.length; i++) {
            hits.add(gathering.gather(in, i, term, new TermHits()));
            having += hits.getLast().size();
        }
        return new Found(Bm25.idf(visible.count(), having), hits);
    }

    private void spread(int leaf, TermHits hits, double worth, double average, Field in) {
        Field.Lengths lengths = visible.lengths(in, leaf, snapshot.leaves().get(leaf));
        for (int at = 0; at < hits.size(); at++) {
            int doc = hits.doc(at);
            scores[leaf][doc] += worth * BM25.saturation(hits.count(at), lengths.of(doc), average);
        }
    }

    private List<Similar> best(SimilarQuery query) throws IOException {
        Comparator<Similar> order = Comparator.comparingDouble(Similar::nearness)
                .reversed()
                .thenComparing(similar -> similar.record().toString());
        PriorityQueue<Similar> best = new PriorityQueue<>(order.reversed());
        for (int i = 0; i < scores.length; i++) {
            Leaf leaf = snapshot.leaves().get(i);
            FixedBitSet sought = visible.members().get(i).clone();
            Filters.bearing(query.filters(), leaf, sought);
            for (int doc = 0; doc < scores[i].length; doc++) {
                if (scores[i][doc] > 0 && sought.get(doc)) {
                    double nearness = Math.min(1, scores[i][doc] / ownScore);
                    if (best.size() >= query.limit()
                            && !best.isEmpty()
                            && nearness < best.element().nearness()) {
                        continue;
                    }
                    Similar similar = new Similar(RecordRef.parse(leaf.record(doc)), nearness);
                    if (!similar.record().equals(query.except())) {
                        best.add(similar);
                    }
                    if (best.size() > query.limit()) {
                        best.remove();
                    }
                }
            }
        }
        return best.stream().sorted(order).toList();
    }
}
