package jp.musubi.command.erasure.eraseperson;

import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Whether any seed has ever named the person as a researcher: such a person has a key and a right to be erased, without
 * ever having been registered. Reads the contents of all seeds, as no tag leads there; erasing is rare.
 */
@EventSourcedEntity
@Ignores({SeedExpired.class, SeedPublished.class, SeedWithdrawn.class})
record NamedResearcher(PersonId person, boolean named) {

    @EntityCreator
    static NamedResearcher nowhere(@InjectEntityId PersonId person) {
        return new NamedResearcher(person, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(types, SeedRegistered.class, SeedRevised.class);
    }

    @EventSourcingHandler
    NamedResearcher on(SeedRegistered event) {
        return after(event.content());
    }

    @EventSourcingHandler
    NamedResearcher on(SeedRevised event) {
        return after(event.content());
    }

    private NamedResearcher after(SeedContent content) {
        boolean here = content.researchers().stream().anyMatch(r -> person.equals(r.person()));
        return named || !here ? this : new NamedResearcher(person, true);
    }
}
