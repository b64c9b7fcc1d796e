package jp.musubi.query.findmatchers;

import jp.musubi.language.RecordType;
import jp.musubi.query.Page;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.view.MatcherView;

/** Answers {@link FindMatchers}. */
public final class FindMatchersSlice {
    private FindMatchersSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindMatchers.class, question -> answer(question, sources));
    }

    static Page<MatcherView> answer(FindMatchers asked, Sources sources) {
        return sources.at(
                null,
                view -> Listing.of(RecordType.MATCHER)
                        .page(view, asked.viewer(), asked.page(), asked.size(), Shown::matcher));
    }
}
