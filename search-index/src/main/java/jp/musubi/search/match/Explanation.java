package jp.musubi.search.match;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.musubi.language.event.Evidence;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.segment.MatchTerms;

/** 根拠の内訳: what a score is made of. */
final class Explanation {
    private static final int MOST_TERMS = 12;
    private static final double LEAST_SHARE = 0.01;

    private final MatchQuery query;
    private final MatchTerms text;
    private final double score;

    Explanation(MatchQuery query, MatchTerms text, double score) {
        this.query = query;
        this.text = text;
        this.score = score;
    }

    /** The factors, largest first, those without a share left out. */
    List<Evidence.Factor> factors() {
        double words = query.words().score(text.words()) / score;
        double kanji = query.kanjiWeight() * query.kanji().score(text.kanji()) / score;
        double field = query.sameField(text.field()) ? query.fieldWorth() / score : 0;
        return Stream.of(
                        new Evidence.Factor("terms", words),
                        new Evidence.Factor("characters", kanji),
                        new Evidence.Factor("field", field))
                .filter(factor -> factor.share() > 0)
                .sorted(Comparator.comparingDouble(Evidence.Factor::share)
                        .reversed()
                        .thenComparing(Evidence.Factor::name))
                .toList();
    }

    /** The matched terms that matter, largest first. What single kanji add is given to the matched words that contain them. */
    List<Evidence.MatchedTerm> terms() {
        Map<String, Double> shares = contributions(query.words(), text.words(), 1);
        List<String> words = List.copyOf(shares.keySet());
        Map<String, Double> kanji = contributions(query.kanji(), text.kanji(), query.kanjiWeight());
        kanji.forEach((character, share) -> {
            List<String> around =
                    words.stream().filter(word -> word.contains(character)).toList();
            if (around.isEmpty()) {
                shares.merge(character, share, Double::sum);
            }
            around.forEach(word -> shares.merge(word, share / around.size(), Double::sum));
        });
        return shares.entrySet().stream()
                .map(entry -> new Evidence.MatchedTerm(entry.getKey(), entry.getValue() / score))
                .filter(term -> term.share() >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble(Evidence.MatchedTerm::share)
                        .reversed()
                        .thenComparing(Evidence.MatchedTerm::term))
                .limit(MOST_TERMS)
                .toList();
    }

    private static Map<String, Double> contributions(WeightedTerms terms, TermCounts text, double weight) {
        Map<String, Double> contributions = new TreeMap<>();
        for (WeightedTerms.Weighted term : terms.terms()) {
            int count = text.count(term.term());
            if (count > 0) {
                contributions.put(term.term(), weight * terms.contribution(term, count, text.length()));
            }
        }
        return contributions;
    }
}
