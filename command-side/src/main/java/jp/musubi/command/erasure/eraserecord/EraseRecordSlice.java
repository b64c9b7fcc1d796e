package jp.musubi.command.erasure.eraserecord;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class EraseRecordSlice {
    private EraseRecordSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(RecordRef.class, KnownRecord.class)
                .handler(new EraseRecordHandler());
    }
}
