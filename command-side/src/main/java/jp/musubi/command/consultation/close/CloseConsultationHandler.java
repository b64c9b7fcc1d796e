package jp.musubi.command.consultation.close;

import java.util.List;
import jp.musubi.command.consultation.ConsultationAccess;
import jp.musubi.command.consultation.ConsultationCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.consultation.ConsultationClosed;
import jp.musubi.language.kit.Event;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CloseConsultationHandler {

    @CommandHandler
    void handle(
            CloseConsultation command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "consultationId") ConsultationCase consultation,
            EventAppender out) {
        ConsultationAccess.requireRole(actor);
        out.append(decide(command, consultation));
    }

    static List<Event> decide(CloseConsultation command, ConsultationCase consultation) {
        Refuse.ifAny(new Checks()
                .required("reason", command.reason())
                .text("note", command.note(), TextLimits.REASON)
                .found());
        ConsultationAccess.require(consultation, ConsultationClosed.class);
        String note = Checks.blank(command.note()) ? null : command.note();
        return List.of(new ConsultationClosed(command.consultationId(), Checks.there(command.reason()), note));
    }
}
