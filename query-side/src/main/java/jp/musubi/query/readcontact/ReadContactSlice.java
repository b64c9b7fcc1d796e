package jp.musubi.query.readcontact;

import java.util.Optional;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.view.ContactView;

/** Answers {@link ReadContact}. */
public final class ReadContactSlice {
    private ReadContactSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadContact.class, question -> answer(question, sources));
    }

    static Optional<ContactView> answer(ReadContact asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(Shown::contact);
    }
}
