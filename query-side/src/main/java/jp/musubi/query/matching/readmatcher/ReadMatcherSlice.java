package jp.musubi.query.matching.readmatcher;

import java.util.Optional;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.matching.MatcherRecords;
import jp.musubi.query.matching.MatcherView;

/** Answers {@link ReadMatcher}. */
public final class ReadMatcherSlice {
    private ReadMatcherSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadMatcher.class, question -> answer(question, sources));
    }

    static Optional<MatcherView> answer(ReadMatcher asked, Sources sources) {
        return sources.at(null, view -> view.get(asked.id().ref(), asked.viewer()))
                .map(MatcherRecords::shown);
    }
}
