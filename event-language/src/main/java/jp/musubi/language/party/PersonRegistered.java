package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A person takes part. Their content is revision 1.
 *
 * @param organizationId where they belong on that day, the main one of several; or null
 * @param on the day on which it was said, by which it is decided which affiliations hold; null of one that was said before
 *     affiliations had days
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PersonRegistered",
        version = PersonContent.VERSION)
public record PersonRegistered(
        @EventTag(key = "person") PersonId personId,
        PersonContent content,
        @EventTag(key = "organization") @Nullable OrganizationId organizationId,
        @Nullable LocalDate on)
        implements PartyEvent {

    /** As said on a day. */
    public PersonRegistered(PersonId personId, PersonContent content, LocalDate on) {
        this(personId, content, content.organization(on), on);
    }

    /** No more than the first version of this event could say. */
    public PersonRegistered(
            PersonId personId, @Nullable String name, @Nullable String email, @Nullable OrganizationId organizationId) {
        this(personId, PersonContent.of(name, email, organizationId), organizationId, null);
    }

    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
