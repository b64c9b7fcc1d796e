package jp.musubi.search.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A group of the glossary, words of one meaning: what expands a query.
 *
 * @param id of the group
 * @param business 業務の言葉
 * @param academic 学術用語
 * @param english English
 * @param field code of the 分野 where the words mean this, or null when everywhere
 */
public record TermGroup(String id, List<String> business, List<String> academic, List<String> english, String field) {
    public TermGroup {
        business = List.copyOf(business);
        academic = List.copyOf(academic);
        english = List.copyOf(english);
    }

    /** All forms: business, academic, English, in that order. */
    public Stream<String> forms() {
        return Stream.of(business, academic, english).flatMap(List::stream);
    }
}
