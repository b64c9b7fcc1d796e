package jp.musubi.query.matching.findmatchers;

import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.matching.MatcherRecords;
import jp.musubi.query.matching.MatcherView;

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
                        .page(view, asked.viewer(), asked.page(), asked.size(), MatcherRecords::shown));
    }
}
