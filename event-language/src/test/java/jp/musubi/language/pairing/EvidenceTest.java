package jp.musubi.language.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.language.glossary.TermId;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Reasons REASONS = new Reasons(
            2.5,
            2.0,
            List.of(new Evidence.Factor("terms", 0.75), new Evidence.Factor("field", 0.25)),
            List.of(new Evidence.MatchedTerm("果皮", 0.5)),
            List.of(new Evidence.Link("むいた皮", "果皮", 0.25, new TermId("peel"))));

    @Test
    void evidenceGivesBackTheReasonsThatItWasMadeOf() {
        assertThat(new Evidence(1, 1.0, "none", REASONS).reasons()).isEqualTo(REASONS);
    }

    @Test
    void reasonsWhoseWordsAreErasedStillTellTheScore() {
        Reasons left = new Evidence(1, 1.0, "none", REASONS).withoutWords().reasons();
        assertThat(left).isEqualTo(new Reasons(2.5, 2.0, REASONS.factors(), null, null));
    }

    @Test
    void whatTheFirstVersionDidNotTellStaysUntold() {
        Reasons first = new Evidence(1, 2.5, REASONS.factors(), REASONS.terms()).reasons();
        assertThat(first).isEqualTo(new Reasons(2.5, null, REASONS.factors(), REASONS.terms(), null));
    }

    @Test
    void anEventKeepsTheFirstLinksOnly() {
        List<Evidence.Link> many = IntStream.range(0, 2 * Evidence.MOST_LINKS)
                .mapToObj(at -> new Evidence.Link("said", "term" + at, 0.01, null))
                .toList();
        Reasons reasons = new Reasons(1, 1.0, List.of(), List.of(), many);
        assertThat(new Evidence(1, 0, "none", reasons).reasons().links())
                .isEqualTo(many.subList(0, Evidence.MOST_LINKS));
    }

    /** Stored events have them flat: a component more or less, or another name, would be another version. */
    @Test
    void itsStoredPartsAreThoseOfTheReasonsAndOfThePlace() {
        assertThat(Arrays.stream(Evidence.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly(
                        "rank", "score", "direct", "floor", "placing", "glossary", "factors", "terms", "links");
    }
}
