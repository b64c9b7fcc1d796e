package jp.musubi.query.readterm;

import java.util.Optional;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.view.TermView;

/** Answers {@link ReadTerm}. */
public final class ReadTermSlice {
    private ReadTermSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadTerm.class, question -> answer(question, sources));
    }

    static Optional<TermView> answer(ReadTerm asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(Shown::term);
    }
}
