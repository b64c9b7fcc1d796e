package jp.musubi.query.contact.readpromise;

import java.util.Optional;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.Promises;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
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
