package jp.musubi.query.consultation.read;

import java.util.Optional;
import jp.musubi.query.consultation.ConsultationRecords;
import jp.musubi.query.consultation.ConsultationView;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link ReadConsultation}. */
public final class ReadConsultationSlice {
    private ReadConsultationSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadConsultation.class, question -> answer(question, sources));
    }

    static Optional<ConsultationView> answer(ReadConsultation asked, Sources sources) {
        return sources.at(null, view -> view.get(asked.id().ref(), asked.viewer()))
                .map(ConsultationRecords::shown);
    }
}
