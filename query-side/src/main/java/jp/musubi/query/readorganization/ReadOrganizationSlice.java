package jp.musubi.query.readorganization;

import java.util.Optional;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.view.OrganizationView;

/** Answers {@link ReadOrganization}. */
public final class ReadOrganizationSlice {
    private ReadOrganizationSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadOrganization.class, question -> answer(question, sources));
    }

    static Optional<OrganizationView> answer(ReadOrganization asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(Shown::organization);
    }
}
