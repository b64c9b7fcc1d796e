package jp.musubi.query.party.readperson;

import java.util.Optional;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.Viewer;

/** Answers {@link ReadPerson}. */
public final class ReadPersonSlice {
    private ReadPersonSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadPerson.class, question -> answer(question, sources));
    }

    static Optional<PersonView> answer(ReadPerson asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewer.system()))
                .map(PersonRecords::shown);
    }
}
