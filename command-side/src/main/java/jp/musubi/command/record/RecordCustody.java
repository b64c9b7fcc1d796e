package jp.musubi.command.record;

import java.util.Set;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Who has a seed or a need, for decisions that ask for nothing else of it. */
@EventSourcedEntity
@Ignores(OwnerChanged.class)
public record RecordCustody(Custody custody) {

    @EntityCreator
    static RecordCustody nobodys() {
        return new RecordCustody(Custody.NOBODYS);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RecordRef record, MessageTypeResolver types) {
        return Reads.by(
                record.type().code(),
                record.id(),
                types,
                Set.of(HouseAssigned.class, SharedWithHouse.class, ChargeAssigned.class));
    }

    @EventSourcingHandler
    RecordCustody on(HouseAssigned event) {
        return new RecordCustody(custody.on(event));
    }

    @EventSourcingHandler
    RecordCustody on(SharedWithHouse event) {
        return new RecordCustody(custody.on(event));
    }

    @EventSourcingHandler
    RecordCustody on(ChargeAssigned event) {
        return new RecordCustody(custody.on(event));
    }
}
