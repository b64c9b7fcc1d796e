package jp.musubi.app.kit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.pairing.Evidence;

/**
 * What the glossary gave for one thing that was said.
 *
 * @param said form of the glossary that the one text says
 * @param group the group that ties it to the terms; null for a loanword and its English
 * @param terms found in the other text, strongest first
 */
public record Given(String said, TermId group, List<String> terms) {
    private record Key(String said, TermId group) {}

    /** Links put together by what was said, the strongest first; none of erased or untold links. */
    static List<Given> of(List<Evidence.Link> links) {
        Map<Key, List<String>> terms = new LinkedHashMap<>();
        for (Evidence.Link link : links == null ? List.<Evidence.Link>of() : links) {
            terms.computeIfAbsent(new Key(link.said(), link.group()), key -> new ArrayList<>())
                    .add(link.term());
        }
        return terms.entrySet().stream()
                .map(each -> new Given(each.getKey().said(), each.getKey().group(), List.copyOf(each.getValue())))
                .toList();
    }
}
