package jp.musubi.query.readneed;

import java.util.Optional;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.view.NeedView;

/** Answers {@link ReadNeed}. */
public final class ReadNeedSlice {
    private ReadNeedSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadNeed.class, question -> answer(question, sources));
    }

    static Optional<NeedView> answer(ReadNeed asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(Shown::need);
    }
}
