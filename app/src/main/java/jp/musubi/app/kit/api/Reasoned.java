package jp.musubi.app.kit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
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

    /** What cannot be read is left out. */
    public static Reasoned of(Reasons reasons) {
        return new Reasoned(
                reasons.score(),
                reasons.direct(),
                each(reasons.factors(), factor -> new Factor(factor.name(), factor.share())),
                each(reasons.terms(), term -> new Term(term.term(), term.share())),
                each(reasons.links(), Reasoned::link));
    }

    private static <T, A> List<A> each(List<T> known, Function<T, A> answer) {
        return known == null ? null : known.stream().map(answer).toList();
    }

    private static Link link(Evidence.Link link) {
        return new Link(
                link.said(),
                link.term(),
                link.share(),
                link.group() == null ? null : link.group().value());
    }
}
