package jp.musubi.query.glossary.read;

import java.util.Optional;
import jp.musubi.query.glossary.TermRecords;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;

/** Answers {@link ReadTerm}. */
public final class ReadTermSlice {
    private ReadTermSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadTerm.class, question -> answer(question, sources));
    }

    static Optional<TermView> answer(ReadTerm asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(TermRecords::shown);
    }
}
