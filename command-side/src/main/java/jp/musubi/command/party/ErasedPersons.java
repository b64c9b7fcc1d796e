package jp.musubi.command.party;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Which of some persons have been erased: their keys are gone, so nothing more can be said about them. */
@EventSourcedEntity
@Ignores(RecordErased.class)
public record ErasedPersons(Set<PersonId> persons) {
    public ErasedPersons {
        persons = Set.copyOf(persons);
    }

    @EntityCreator
    static ErasedPersons none() {
        return new ErasedPersons(Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonIds ids, MessageTypeResolver types) {
        List<EventCriteria> each = ids.persons().stream()
                .map(person -> EventCriteria.havingTags("person", person.value())
                        .andBeingOneOfTypes(types, PersonErased.class))
                .toList();
        return EventCriteria.either(each);
    }

    @EventSourcingHandler
    ErasedPersons on(PersonErased event) {
        Set<PersonId> more = new HashSet<>(persons);
        more.add(event.personId());
        return new ErasedPersons(more);
    }

    /** The researchers named in the content who have been erased. Sources nothing when none is named. */
    public static Set<PersonId> among(@Nullable SeedContent content, ProcessingContext context) {
        if (content == null) {
            return Set.of();
        }
        Set<PersonId> named = content.researchers().stream()
                .map(Researcher::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Set.of()
                : Models.load(context, ErasedPersons.class, new PersonIds(named))
                        .persons();
    }
}
