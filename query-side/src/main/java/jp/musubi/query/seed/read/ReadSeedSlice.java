package jp.musubi.query.seed.read;

import java.util.Optional;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.query.seed.SeedView;

/** Answers {@link ReadSeed}. */
public final class ReadSeedSlice {
    private ReadSeedSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadSeed.class, question -> answer(question, sources));
    }

    static Optional<SeedView> answer(ReadSeed asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(SeedRecords::shown);
    }
}
