package jp.musubi.query.matching;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.Token;

/** The analysed words to mark in a text, of what matched and of what the glossary tied together. */
public final class Marks {
    private Marks() {}

    /** In the text that says what the glossary led on from. */
    public static List<String> ofSaid(Collection<String> terms, Collection<Evidence.Link> links) {
        return with(terms, links, Evidence.Link::said);
    }

    /** In the text that says what the glossary led to. */
    public static List<String> ofGiven(Collection<String> terms, Collection<Evidence.Link> links) {
        List<String> words = links.stream().map(Evidence.Link::term).toList();
        return with(Stream.concat(terms.stream(), words.stream()).toList(), links, Evidence.Link::term);
    }

    private static List<String> with(
            Collection<String> terms, Collection<Evidence.Link> links, Function<Evidence.Link, String> form) {
        Stream<String> words = links.stream()
                .map(form)
                .flatMap(text -> Analysis.words(text).stream())
                .map(Token::term);
        return Stream.concat(terms.stream(), words).distinct().toList();
    }
}
