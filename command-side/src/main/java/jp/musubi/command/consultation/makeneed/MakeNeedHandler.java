package jp.musubi.command.consultation.makeneed;

import java.util.List;
import java.util.Objects;
import jp.musubi.command.consultation.ConsultationAccess;
import jp.musubi.command.consultation.ConsultationCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.need.NeedRules;
import jp.musubi.command.party.Houses;
import jp.musubi.language.consultation.ConsultationBecameNeed;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Field;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class MakeNeedHandler {

    @CommandHandler
    void handle(
            MakeNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "consultationId") ConsultationCase consultation,
            @InjectEntity(idProperty = "needId") NeedCase need,
            ProcessingContext context,
            EventAppender out) {
        ConsultationAccess.requireRole(actor);
        List<Event> events = decide(command, consultation, need);
        OrganizationId house = Houses.of(actor, Role.COORDINATOR, null);
        out.append(Houses.with(events, command.needId().ref(), house, context));
    }

    static List<Event> decide(MakeNeed command, ConsultationCase consultation, NeedCase need) {
        ConsultationAccess.require(consultation, ConsultationBecameNeed.class);
        if (need.exists()) {
            throw Refuse.duplicateId();
        }
        NeedContent content = content(command, Objects.requireNonNull(consultation.content(), "it stands"));
        Refuse.ifAny(NeedRules.check(content));
        return List.of(
                new NeedRegistered(command.needId(), null, null, content),
                new ConsultationBecameNeed(command.consultationId(), command.needId()));
    }

    private static NeedContent content(MakeNeed command, ConsultationContent said) {
        Field field = command.field() == null ? Field.UNKNOWN : command.field();
        return NeedContent.begun(command.subject(), said.text(), field, said.company());
    }
}
