package jp.musubi.command.consultation.leave;

import java.util.List;
import jp.musubi.command.consultation.ConsultationCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.language.consultation.ConsultationLeft;
import jp.musubi.language.kit.Event;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class LeaveConsultationHandler {

    @CommandHandler
    void handle(
            LeaveConsultation command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "consultationId") ConsultationCase known,
            EventAppender out) {
        out.append(decide(command, actor, known));
    }

    static List<Event> decide(LeaveConsultation command, ActorRoles actor, ConsultationCase known) {
        if (!actor.is(command.actor())) {
            throw Refuse.forbidden();
        }
        Refuse.ifAny(ConsultationRules.check(command.content(), command.consent()));
        if (known.exists()) {
            throw Refuse.duplicateId();
        }
        return List.of(new ConsultationLeft(command.consultationId(), command.content()));
    }
}
