package jp.musubi.command.party;

import java.util.Objects;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One organization.
 *
 * @param id which
 * @param revision of the content, from 1; 0 when it is not registered
 * @param content as last revised; null when it is not registered
 * @param mergedInto the one that it is now; null while it is itself
 */
@EventSourcedEntity
@Ignores(CorporateNumberRecorded.class)
public record OrganizationState(
        OrganizationId id,
        int revision,
        @Nullable OrganizationContent content,
        @Nullable OrganizationId mergedInto) {

    @EntityCreator
    static OrganizationState unknown(@InjectEntityId OrganizationId id) {
        return new OrganizationState(id, 0, null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(OrganizationId organization, MessageTypeResolver types) {
        return EventCriteria.havingTags("organization", organization.value())
                .andBeingOneOfTypes(
                        types,
                        OrganizationRegistered.class,
                        OrganizationRevised.class,
                        OrganizationMerged.class,
                        OrganizationMergeTakenBack.class);
    }

    @EventSourcingHandler
    OrganizationState on(OrganizationRegistered event) {
        return new OrganizationState(id, 1, event.content(), mergedInto);
    }

    @EventSourcingHandler
    OrganizationState on(OrganizationRevised event) {
        return new OrganizationState(id, event.revision(), event.content(), mergedInto);
    }

    // Both bear the tags of both: only what becomes of this one counts.
    @EventSourcingHandler
    OrganizationState on(OrganizationMerged event) {
        return event.organizationId().equals(id) ? new OrganizationState(id, revision, content, event.into()) : this;
    }

    @EventSourcingHandler
    OrganizationState on(OrganizationMergeTakenBack event) {
        return event.organizationId().equals(id) ? new OrganizationState(id, revision, content, null) : this;
    }

    /** Whether it was ever registered. */
    public boolean registered() {
        return content != null;
    }

    /** What is said about it; only of one that is registered. */
    public OrganizationContent said() {
        return Objects.requireNonNull(content, "there is no such organization");
    }

    /** What it is called; its id where nothing is known of it. */
    public String called() {
        return content == null || content.name() == null ? id.value() : content.name();
    }

    /** Whether the actor may register and revise organizations. */
    public static boolean managedBy(ActorRoles actor) {
        return actor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }
}
