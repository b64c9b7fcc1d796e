package jp.musubi.query.readseed;

import java.util.Optional;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.view.SeedView;

/** Answers {@link ReadSeed}. */
public final class ReadSeedSlice {
    private ReadSeedSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadSeed.class, question -> answer(question, sources));
    }

    static Optional<SeedView> answer(ReadSeed asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(Shown::seed);
    }
}
