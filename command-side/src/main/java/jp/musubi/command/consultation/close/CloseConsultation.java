package jp.musubi.command.consultation.close;

import jp.musubi.command.kit.Command;
import jp.musubi.language.consultation.ConsultationCloseReason;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Closes a consultation.
 *
 * @param actor who asks for it: a coordinator
 * @param reason required
 * @param note what there is to say besides, or null
 */
public record CloseConsultation(
        PersonId actor,
        ConsultationId consultationId,
        @Nullable ConsultationCloseReason reason,
        @Nullable String note) implements Command {}
