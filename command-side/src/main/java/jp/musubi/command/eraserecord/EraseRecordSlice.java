package jp.musubi.command.eraserecord;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.PersonId;
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
