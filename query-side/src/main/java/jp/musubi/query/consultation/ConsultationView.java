package jp.musubi.query.consultation;

import java.time.Instant;
import jp.musubi.language.consultation.ConsultationCloseReason;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.consultation.ConsultationState;
import jp.musubi.language.need.NeedId;

/**
 * A consultation that a visitor left.
 *
 * @param content as it was left; nothing of it once erased
 * @param needId the need that was made of it, or null
 * @param closeReason why it was closed, or null
 * @param note what was said of that, or null
 * @param left when it was left
 * @param changed when it last changed
 * @param position log position of the last change
 */
public record ConsultationView(
        ConsultationId id,
        ConsultationState state,
        ConsultationContent content,
        NeedId needId,
        ConsultationCloseReason closeReason,
        String note,
        Instant left,
        Instant changed,
        long position) {}
