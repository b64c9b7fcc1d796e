package jp.musubi.command.consultation.close;

import jp.musubi.command.consultation.ConsultationCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class CloseConsultationSlice {
    private CloseConsultationSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(ConsultationId.class, ConsultationCase.class)
                .handler(new CloseConsultationHandler());
    }
}
