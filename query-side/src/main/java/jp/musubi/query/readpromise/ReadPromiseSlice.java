package jp.musubi.query.readpromise;

import java.util.Optional;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Promises;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.view.PromiseView;
import jp.musubi.search.document.Viewer;

/** Answers {@link ReadPromise}. */
public final class ReadPromiseSlice {
    private ReadPromiseSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadPromise.class, question -> answer(question, sources));
    }

    static Optional<PromiseView> answer(ReadPromise asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        return sources.at(
                asked.at(),
                view -> view.get(asked.id().ref(), viewer).flatMap(stored -> new Promises(view, viewer).of(stored)));
    }
}
