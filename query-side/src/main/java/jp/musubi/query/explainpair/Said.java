package jp.musubi.query.explainpair;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.event.Evidence;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.Token;

/** The words of one text for which the glossary found others in the other text. */
public final class Said {
    private Said() {}

    /** These terms, and the terms of what the links say was said: what to mark in the text that says it. */
    public static List<String> with(Collection<String> terms, Collection<Evidence.Link> links) {
        Stream<String> said = links.stream()
                .flatMap(link -> Analysis.words(link.said()).stream())
                .map(Token::term);
        return Stream.concat(terms.stream(), said).distinct().toList();
    }
}
