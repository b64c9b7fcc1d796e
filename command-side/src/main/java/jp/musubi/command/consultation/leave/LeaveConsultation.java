package jp.musubi.command.consultation.leave;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;

/**
 * Leaves a consultation.
 *
 * @param actor who leaves it: anybody, visitors as {@link jp.musubi.command.kit.actor.SystemActors#VISITOR}
 * @param consent whether they agreed to be called back
 */
public record LeaveConsultation(
        PersonId actor, ConsultationId consultationId, ConsultationContent content, boolean consent)
        implements Command {
    @Override
    public Optional<RecordRef> begins() {
        return Optional.of(consultationId.ref());
    }
}
