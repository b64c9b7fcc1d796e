package jp.musubi.query.consultation;

import jp.musubi.language.RecordType;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationEvent;
import jp.musubi.query.consultation.find.FindConsultationsSlice;
import jp.musubi.query.consultation.read.ReadConsultationSlice;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.search.document.StoredRecord;

/** What is registered of the consultations that visitors leave, and what of one a reader is shown. */
public final class ConsultationRecords {
    public static final RecordKind<ConsultationEntry> KIND = RecordKind.of(
                    RecordType.CONSULTATION, ConsultationEntry.class, ConsultationProjection::document)
            .folds(ConsultationEvent.class, ConsultationProjection::on)
            .erases(ConsultationProjection::erased)
            .tells(ConsultationHistory::parts, ConsultationContent.class, ConsultationHistory.Course.class)
            .asked(FindConsultationsSlice::register)
            .asked(ReadConsultationSlice::register);

    private ConsultationRecords() {}

    /** As any reader to whom the index gives it may see it. */
    public static ConsultationView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }
}
