package jp.musubi.command.consent;

import java.util.Set;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.consent.ConsentEvidenceRecorded;
import jp.musubi.language.need.NeedId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** How much is on record of the consent to one need. */
@EventSourcedEntity
public record EvidenceCount(int recorded) {

    @EntityCreator
    static EvidenceCount none() {
        return new EvidenceCount(0);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(NeedId need, MessageTypeResolver types) {
        return Reads.by("need", need.value(), types, Set.of(ConsentEvidenceRecorded.class));
    }

    @EventSourcingHandler
    EvidenceCount on(ConsentEvidenceRecorded event) {
        return new EvidenceCount(event.number());
    }
}
