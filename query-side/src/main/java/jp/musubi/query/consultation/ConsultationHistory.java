package jp.musubi.query.consultation;

import java.util.Arrays;
import java.util.List;
import jp.musubi.language.consultation.ConsultationCloseReason;
import jp.musubi.language.consultation.ConsultationState;
import jp.musubi.language.need.NeedId;

/** What history tells of a consultation beside what was written. */
final class ConsultationHistory {
    private ConsultationHistory() {}

    static List<Record> parts(ConsultationEntry entry) {
        ConsultationView v = entry.view();
        return Arrays.asList(v.content(), new Course(v.state(), v.needId(), v.closeReason(), v.note()));
    }

    record Course(ConsultationState state, NeedId needId, ConsultationCloseReason closeReason, String note) {}
}
