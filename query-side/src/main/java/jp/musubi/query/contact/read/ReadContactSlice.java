package jp.musubi.query.contact.read;

import java.util.Optional;
import jp.musubi.query.contact.ContactRecords;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.search.document.Viewer;

/** Answers {@link ReadContact}. */
public final class ReadContactSlice {
    private ReadContactSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadContact.class, question -> answer(question, sources));
    }

    static Optional<ContactView> answer(ReadContact asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), viewer))
                .flatMap(stored -> ContactRecords.shown(stored, viewer));
    }
}
