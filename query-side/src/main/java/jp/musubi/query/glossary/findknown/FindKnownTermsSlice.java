package jp.musubi.query.glossary.findknown;

import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.glossary.TermId;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link FindKnownTerms}. */
public final class FindKnownTermsSlice {
    private FindKnownTermsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindKnownTerms.class, question -> answer(question, sources));
    }

    static Set<TermId> answer(FindKnownTerms asked, Sources sources) {
        return sources.at(
                null,
                view -> asked.ids().stream()
                        .filter(id -> view.get(id.ref(), asked.viewer()).isPresent())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
