package jp.musubi.query.need.read;

import java.util.Optional;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;

/** Answers {@link ReadNeed}. */
public final class ReadNeedSlice {
    private ReadNeedSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadNeed.class, question -> answer(question, sources));
    }

    static Optional<NeedView> answer(ReadNeed asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(NeedRecords::shown);
    }
}
