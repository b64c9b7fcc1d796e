package jp.musubi.search.match.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.Reasons;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.query.WeightedTerms;
import jp.musubi.search.match.recipe.Contributions;
import jp.musubi.search.match.recipe.Ingredient;
import jp.musubi.search.segment.MatchTerms;

/** 根拠の内訳: what a score is made of. */
public final class Explanation {
    private static final int MOST_TERMS = 12;
    private static final double LEAST_SHARE = 0.01;

    private final MatchQuery query;
    private final MatchTerms text;
    private final Scoring.Scored scored;

    public Explanation(MatchQuery query, MatchTerms text, Scoring.Scored scored) {
        this.query = query;
        this.text = text;
        this.scored = scored;
    }

    /** The score and its reasons, in the shape in which everybody tells them. */
    public Reasons reasons() {
        return new Reasons(scored.score(), scored.direct(), factors(), terms(), links());
    }

    /** The factors, largest first, those without a share left out. */
    private List<Evidence.Factor> factors() {
        Contributions parts = scored.contributions(query, text);
        return Stream.of(
                        factor("terms", parts.of(Ingredient.WORDS)),
                        factor("glossary", parts.of(Ingredient.GLOSSARY)),
                        factor("characters", parts.of(Ingredient.KANJI) + parts.of(Ingredient.CHARACTER_PAIRS)),
                        factor("meaning", parts.of(Ingredient.MEANING)),
                        factor("association", parts.of(Ingredient.ASSOCIATION)),
                        factor("neighbours", parts.of(Ingredient.NEIGHBOURS)),
                        factor("field", parts.of(Ingredient.FIELD)))
                .filter(factor -> factor.share() > 0)
                .sorted(Comparator.comparingDouble(Evidence.Factor::share)
                        .reversed()
                        .thenComparing(Evidence.Factor::name))
                .toList();
    }

    private Evidence.Factor factor(String name, double part) {
        return new Evidence.Factor(name, part / scored.score());
    }

    /** The matched terms that matter, largest first. What single kanji add is given to the matched words that contain them. */
    private List<Evidence.MatchedTerm> terms() {
        Map<String, Double> shares = contributions(query.words(), 1);
        List<String> words = List.copyOf(shares.keySet());
        Map<String, Double> kanji = contributions(query.kanji(), query.kanjiWeight());
        kanji.forEach((character, share) -> {
            List<String> around =
                    words.stream().filter(word -> word.contains(character)).toList();
            if (around.isEmpty()) {
                shares.merge(character, share, Double::sum);
            }
            around.forEach(word -> shares.merge(word, share / around.size(), Double::sum));
        });
        return shares.entrySet().stream()
                .map(entry -> new Evidence.MatchedTerm(entry.getKey(), entry.getValue() / scored.score()))
                .filter(term -> term.share() >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble(Evidence.MatchedTerm::share)
                        .reversed()
                        .thenComparing(Evidence.MatchedTerm::term))
                .limit(MOST_TERMS)
                .toList();
    }

    /** What the glossary tied together and matters, largest first. */
    private List<Evidence.Link> links() {
        return GlossaryLinks.of(query.words(), text.words(), scored.score()).stream()
                .filter(link -> link.share() >= LEAST_SHARE)
                .limit(Evidence.MOST_LINKS)
                .toList();
    }

    private Map<String, Double> contributions(WeightedTerms terms, double weight) {
        boolean words = terms == query.words();
        Map<String, Double> contributions = new TreeMap<>();
        for (WeightedTerms.Weighted term : terms.terms()) {
            int count = (words ? text.words() : text.kanji()).count(term.term());
            int length = (words ? text.words() : text.kanji()).length();
            if (count > 0) {
                contributions.put(term.term(), weight * term.contribution(count, length));
            }
        }
        return contributions;
    }
}
