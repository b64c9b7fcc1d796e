package jp.musubi.query.consultation.find;

import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.consultation.ConsultationState;
import jp.musubi.query.consultation.ConsultationRecords;
import jp.musubi.query.consultation.ConsultationView;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;

/** Answers {@link FindConsultations}. */
public final class FindConsultationsSlice {
    private FindConsultationsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindConsultations.class, question -> answer(question, sources));
    }

    private static Page<ConsultationView> answer(FindConsultations asked, Sources sources) {
        Listing all = Listing.of(RecordType.CONSULTATION).sorted(Numbers.REGISTERED, true);
        Listing wanted = asked.states().isEmpty()
                ? all
                : all.bearing(
                        Facet.STATE,
                        asked.states().stream().map(ConsultationState::code).collect(Collectors.toSet()));
        return sources.at(
                null,
                view -> wanted.page(view, asked.viewer(), asked.page(), asked.size(), ConsultationRecords::shown));
    }
}
