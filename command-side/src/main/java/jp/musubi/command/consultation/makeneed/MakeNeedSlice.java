package jp.musubi.command.consultation.makeneed;

import jp.musubi.command.consultation.ConsultationCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.party.Houses;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class MakeNeedSlice {
    private MakeNeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Houses.models(Slice.of(configurer))
                .model(PersonId.class, ActorRoles.class)
                .model(ConsultationId.class, ConsultationCase.class)
                .model(NeedId.class, NeedCase.class)
                .handler(new MakeNeedHandler());
    }
}
