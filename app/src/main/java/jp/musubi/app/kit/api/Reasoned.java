package jp.musubi.app.kit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.Reasons;

/** What a score rests on, flat beside what it belongs to. */
public record Reasoned(
        Double score,

        @Schema(
                description =
                        "The part of the score that both texts say: what the floor is for; absent in old proposals")
        Double direct,

        List<Factor> factors,
        List<Term> terms,

        @Schema(description = "What the glossary tied together; absent in old proposals")
        List<Link> links) {

    record Factor(String name, double share) {}

    record Term(String term, double share) {}

    record Link(
            @Schema(description = "Form of the glossary that the need says")
            String said,

            @Schema(description = "Found in the seed") String term,
            @Schema(description = "Part of the score") double share,

            @Schema(description = "Id of the group in the glossary; null for a loanword and its English")
            String group) {}

    public static Reasoned of(Reasons reasons) {
        return new Reasoned(
                reasons.score(),
                reasons.direct(),
                reasons.factors().stream()
                        .map(factor -> new Factor(factor.name(), factor.share()))
                        .toList(),
                reasons.terms().stream()
                        .map(term -> new Term(term.term(), term.share()))
                        .toList(),
                reasons.links() == null
                        ? null
                        : reasons.links().stream().map(Reasoned::link).toList());
    }

    private static Link link(Evidence.Link link) {
        return new Link(
                link.said(),
                link.term(),
                link.share(),
                link.group() == null ? null : link.group().value());
    }
}
