package jp.musubi.language.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a score rests on: given by the matcher, stored in {@link Evidence}, shown to people and to programs, always in this
 * one shape.
 *
 * @param score exact score, reproducible bit for bit
 * @param direct the part of the score that both texts say, by themselves or through the glossary: it depends on the pair
 *     alone, not on the other candidates; null in evidence of version 1, which did not tell
 * @param factors shares of the score, which sum to 1, largest first; none when it was not explained
 * @param terms matched terms with their shares of the score, largest first; null when erased
 * @param links which of them the glossary gave, largest share first, as far as they matter; null when erased, or not told
 */
public record Reasons(
        double score,
        @Nullable Double direct,
        List<Evidence.Factor> factors,
        @Nullable List<Evidence.MatchedTerm> terms,
        @Nullable List<Evidence.Link> links) {
    public Reasons {
        factors = List.copyOf(factors);
        terms = terms == null ? null : List.copyOf(terms);
        links = links == null ? null : List.copyOf(links);
    }

    /** A score that was not explained. */
    public static Reasons unexplained(double score, double direct) {
        return new Reasons(score, direct, List.of(), List.of(), List.of());
    }
}
