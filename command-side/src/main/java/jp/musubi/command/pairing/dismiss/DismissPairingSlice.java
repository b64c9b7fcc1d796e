package jp.musubi.command.pairing.dismiss;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.pairing.PairingSides;
import jp.musubi.command.record.RecordCustody;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class DismissPairingSlice {
    private DismissPairingSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PairingId.class, PairingSides.class)
                .model(RecordRef.class, RecordCustody.class)
                .model(PairingKey.class, PairingCase.class)
                .handler(new DismissPairingHandler());
    }
}
