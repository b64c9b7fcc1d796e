package jp.musubi.command.consultation.leave;

import jp.musubi.command.consultation.ConsultationCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.RecordType;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case, and by which model a consultation is erased. */
public final class LeaveConsultationSlice {
    private LeaveConsultationSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        ConsultationCase.ERASABLE.register(configurer, RecordType.CONSULTATION);
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(ConsultationId.class, ConsultationCase.class)
                .handler(new LeaveConsultationHandler());
    }
}
