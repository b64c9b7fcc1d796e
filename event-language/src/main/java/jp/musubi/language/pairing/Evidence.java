package jp.musubi.language.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * 根拠の内訳: what a proposal rests on. Never a probability of success. What proposals of version 1 did not tell is null:
 * {@code direct}, {@code floor}, {@code glossary}, {@code links}.
 *
 * @param rank the seed's place among the need's candidates, from 1
 * @param score exact score
 * @param direct the part of the score that both texts say, by themselves or through the glossary; at least {@code floor}
 * @param floor lowest {@code direct} that could be proposed for the need
 * @param placing why it has a place that its rank does not say; null when its rank says all
 * @param glossary version of the glossary in force, {@code none} before there is one
 * @param factors shares of the score, which sum to 1, in descending order of share
 * @param terms matched terms, strongest first; stored even when there are none, so that null means erased
 * @param links which of them the glossary gave, strongest first, at most {@link #MOST_LINKS}; stored even when there are
 *     none, so that null means erased, or not told
 */
public record Evidence(
        int rank,
        double score,
        @Nullable Double direct,
        @Nullable Double floor,
        @Nullable Placing placing,
        @Nullable String glossary,
        List<Factor> factors,

        @Sealed @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<MatchedTerm> terms,

        @Sealed @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<Link> links) {
    /** So many tell what the glossary did; an event is no place for every word. */
    public static final int MOST_LINKS = 12;

    public Evidence {
        factors = factors == null ? List.of() : List.copyOf(factors);
        terms = terms == null ? null : List.copyOf(terms);
        links = links == null ? null : List.copyOf(links.subList(0, Math.min(links.size(), MOST_LINKS)));
    }

    /** What a candidate's score rests on, as evidence: its parts stand flat beside the rest, as they are stored. */
    public Evidence(int rank, double floor, String glossary, Reasons reasons) {
        this(
                rank,
                reasons.score(),
                reasons.direct(),
                floor,
                null,
                glossary,
                reasons.factors(),
                reasons.terms(),
                reasons.links());
    }

    /** What the score rests on. */
    public Reasons reasons() {
        return new Reasons(score, direct, factors, terms, links);
    }

    /** Evidence as the first version told it. */
    public Evidence(int rank, double score, List<Factor> factors, List<MatchedTerm> terms) {
        this(rank, score, null, null, null, null, factors, terms, null);
    }

    /** Without any word of either text: as it reads when a key is gone. */
    public Evidence withoutWords() {
        return new Evidence(rank, score, direct, floor, placing, glossary, factors, null, null);
    }

    /** The same evidence with what is to be said about the place. */
    public Evidence placed(@Nullable Placing placing) {
        return new Evidence(rank, score, direct, floor, placing, glossary, factors, terms, links);
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

    /**
     * What one text says and the glossary ties to what the other says.
     *
     * @param said form of the glossary that the one text says
     * @param term form of the glossary that the other says, or what it says of one, as analysed
     * @param share part of the score, 0 to 1
     * @param group the group of the glossary that ties them, as the glossary in force had it; null for a loanword and its
     *     English, of the table that comes with the program
     */
    public record Link(
            String said,
            String term,
            double share,
            @Nullable TermId group) {}
}
