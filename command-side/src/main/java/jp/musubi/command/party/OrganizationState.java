package jp.musubi.command.party;

import java.util.Objects;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One organization.
 *
 * @param revision of the content, from 1; 0 when it is not registered
 * @param content as last revised; null when it is not registered
 */
@EventSourcedEntity
@Ignores(CorporateNumberRecorded.class)
public record OrganizationState(int revision, @Nullable OrganizationContent content) {

    @EntityCreator
    static OrganizationState unknown() {
        return new OrganizationState(0, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(OrganizationId organization, MessageTypeResolver types) {
        return EventCriteria.havingTags("organization", organization.value())
                .andBeingOneOfTypes(types, OrganizationRegistered.class, OrganizationRevised.class);
    }

    @EventSourcingHandler
    OrganizationState on(OrganizationRegistered event) {
        return new OrganizationState(1, event.content());
    }

    @EventSourcingHandler
    OrganizationState on(OrganizationRevised event) {
        return new OrganizationState(event.revision(), event.content());
    }

    /** Whether it was ever registered. */
    public boolean registered() {
        return content != null;
    }

    /** What is said about it; only of one that is registered. */
    public OrganizationContent said() {
        return Objects.requireNonNull(content, "there is no such organization");
    }

    /** Whether the actor may register and revise organizations. */
    public static boolean managedBy(ActorRoles actor) {
        return actor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }
}
