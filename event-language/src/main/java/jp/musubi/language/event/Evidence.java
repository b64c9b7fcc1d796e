package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.musubi.language.sealing.Sealed;

/**
 * 根拠の内訳: what a proposal rests on. Never a probability of success.
 *
 * @param rank the seed's place among the need's candidates, from 1
 * @param score exact score
 * @param factors shares of the score, which sum to 1, in descending order of share
 * @param terms matched terms, strongest first; stored even when there are none, so that null means erased
 */
public record Evidence(
        int rank,
        double score,
        List<Factor> factors,
        @Sealed @JsonInclude(JsonInclude.Include.NON_NULL) List<MatchedTerm> terms) {

    public Evidence {
        factors = factors == null ? List.of() : List.copyOf(factors);
        terms = terms == null ? null : List.copyOf(terms);
    }

    /**
     * One factor of a score.
     *
     * @param name stable name, for example {@code terms}
     * @param share part of the score, 0 to 1
     */
    public record Factor(String name, double share) {}

    /**
     * A term found in both texts.
     *
     * @param term as analysed
     * @param share part of the score, 0 to 1
     */
    public record MatchedTerm(String term, double share) {}
}
