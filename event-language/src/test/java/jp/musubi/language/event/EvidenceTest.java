package jp.musubi.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.language.id.TermId;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Reasons REASONS = new Reasons(
            2.5,
            2.0,
            List.of(new Evidence.Factor("terms", 0.75), new Evidence.Factor("field", 0.25)),
            List.of(new Evidence.MatchedTerm("果皮", 0.5)),
            List.of(new Evidence.Link("むいた皮", "果皮", 0.25, new TermId("peel"))));

    @Test
    void evidence_gives_back_the_reasons_that_it_was_made_of() {
        assertThat(new Evidence(1, 1.0, "none", REASONS).reasons()).isEqualTo(REASONS);
    }

    @Test
    void reasons_whose_words_are_erased_still_tell_the_score() {
        Reasons left = new Evidence(1, 1.0, "none", REASONS).withoutWords().reasons();
        assertThat(left).isEqualTo(new Reasons(2.5, 2.0, REASONS.factors(), null, null));
    }

    @Test
    void what_the_first_version_did_not_tell_stays_untold() {
        Reasons first = new Evidence(1, 2.5, REASONS.factors(), REASONS.terms()).reasons();
        assertThat(first).isEqualTo(new Reasons(2.5, null, REASONS.factors(), REASONS.terms(), null));
    }

    @Test
    void an_event_keeps_the_first_links_only() {
        List<Evidence.Link> many = IntStream.range(0, 2 * Evidence.MOST_LINKS)
                .mapToObj(at -> new Evidence.Link("said", "term" + at, 0.01, null))
                .toList();
        Reasons reasons = new Reasons(1, 1.0, List.of(), List.of(), many);
        assertThat(new Evidence(1, 0, "none", reasons).reasons().links())
                .isEqualTo(many.subList(0, Evidence.MOST_LINKS));
    }

    /** Stored events have them flat: a component more or less, or another name, would be another version. */
    @Test
    void its_stored_parts_are_those_of_the_reasons_and_of_the_place() {
        assertThat(Arrays.stream(Evidence.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly(
                        "rank", "score", "direct", "floor", "placing", "glossary", "factors", "terms", "links");
    }
}
