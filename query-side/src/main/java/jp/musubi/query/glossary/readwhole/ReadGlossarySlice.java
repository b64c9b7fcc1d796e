package jp.musubi.query.glossary.readwhole;

import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link ReadGlossary}. */
public final class ReadGlossarySlice {
    private ReadGlossarySlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadGlossary.class, question -> answer(question, sources));
    }

    static Glossary answer(ReadGlossary asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        return Viewers.overall(viewer) || viewer.tokens().contains(Viewer.MEMBER)
                ? sources.at(asked.at(), IndexView::glossary)
                : Glossary.NONE;
    }
}
