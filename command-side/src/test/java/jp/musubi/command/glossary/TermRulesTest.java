package jp.musubi.command.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.samples.Contents;
import org.junit.jupiter.api.Test;

class TermRulesTest {

    private static TermContent group(List<String> business, String academic) {
        return new TermContent(business, List.of(academic), List.of(), null);
    }

    private static void refuses(TermContent content, String field, String code, Object... arguments) {
        assertThat(TermRules.check(content)).containsExactly(new Violation(field, code, List.of(arguments)));
    }

    @Test
    void twoFormsOfWhateverKindAreAGroup() {
        assertThat(TermRules.check(Contents.term())).isEmpty();
        assertThat(TermRules.check(new TermContent(List.of(), List.of("果皮", "外皮"), List.of(), null)))
                .isEmpty();
    }

    @Test
    void aGroupWithoutAFormOrWithASingleOneTiesNothing() {
        refuses(null, "business", "group_empty");
        refuses(new TermContent(List.of(), List.of(), List.of(), null), "business", "group_empty");
        refuses(new TermContent(List.of("皮"), List.of(), List.of(), null), null, "too_few_forms");
    }

    @Test
    void aFormIsShortAndCanBeRead() {
        refuses(group(List.of("皮".repeat(101)), "果皮"), "business", "too_long", 100);
        assertThat(TermRules.check(group(List.of("皮".repeat(100)), "果皮"))).isEmpty();
        refuses(group(List.of(" "), "果皮"), "business", "required");
        refuses(group(List.of("皮\u0000"), "果皮"), "business", "control_character");
        refuses(group(List.of("皮\ud842"), "果皮"), "business", "broken_text");
    }

    @Test
    void theSameFormTwiceIsNamedWhateverItsWidthAndCase() {
        refuses(group(List.of("ＤＮＡ"), "dna"), "academic", "same_form_twice", "dna");
        refuses(group(List.of("皮", "皮"), "果皮"), "business", "same_form_twice", "皮");
    }

    @Test
    void severalFormsInOneAreRefusedAsTheyWouldBeReadAsSeveral() {
        refuses(group(List.of("皮、殻"), "果皮"), "business", "several_forms", "皮、殻");
        refuses(group(List.of("皮\n殻"), "果皮"), "business", "several_forms", "皮\n殻");
    }

    @Test
    void aGroupHasAtMostSixtyForms() {
        List<String> many = IntStream.range(0, 60).mapToObj(i -> "皮" + i).toList();
        refuses(group(many, "果皮"), null, "too_many", 60);
        assertThat(TermRules.check(group(many.subList(0, 59), "果皮"))).isEmpty();
        assertThat(TermRules.check(group(Collections.nCopies(10_000, "皮"), "果皮")))
                .hasSize(1);
    }
}
