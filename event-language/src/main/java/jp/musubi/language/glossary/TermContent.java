package jp.musubi.language.glossary;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * A group of the glossary: words of one meaning, so that who writes one of them finds who writes another.
 *
 * @param business 業務の言葉: as those write who have the problem
 * @param academic 学術用語: as those write who research it
 * @param english English of either kind
 * @param field 分野 where the words mean this, or null when everywhere
 */
public record TermContent(
        List<String> business,
        List<String> academic,
        List<String> english,
        @Nullable Field field) {
    public TermContent {
        business = business == null ? List.of() : List.copyOf(business);
        academic = academic == null ? List.of() : List.copyOf(academic);
        english = english == null ? List.of() : List.copyOf(english);
    }

    /** All forms: business, academic, English, in that order. */
    public Stream<String> forms() {
        return Stream.of(business, academic, english).flatMap(List::stream);
    }
}
