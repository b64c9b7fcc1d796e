package jp.musubi.query.party.readorganization;

import java.util.Optional;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.party.OrganizationRecords;
import jp.musubi.query.party.OrganizationView;

/** Answers {@link ReadOrganization}. */
public final class ReadOrganizationSlice {
    private ReadOrganizationSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadOrganization.class, question -> answer(question, sources));
    }

    static Optional<OrganizationView> answer(ReadOrganization asked, Sources sources) {
        return sources.at(asked.at(), view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at())))
                .map(OrganizationRecords::shown);
    }
}
