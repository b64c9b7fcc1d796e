package jp.musubi.query.readperson;

import java.util.Optional;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.view.PersonView;
import jp.musubi.search.document.Viewer;

/** Answers {@link ReadPerson}. */
public final class ReadPersonSlice {
    private ReadPersonSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadPerson.class, question -> answer(question, sources));
    }

    static Optional<PersonView> answer(ReadPerson asked, Sources sources) {
        return sources.at(null, view -> view.get(asked.id().ref(), Viewer.system()))
                .map(Shown::person);
    }
}
