package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person is so from now on, the whole of it.
 *
 * @param organizationId where they belong on that day, the main one of several; or null
 * @param on the day on which it was said, by which it is decided which affiliations hold; null of one that was said before
 *     affiliations had days
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PersonRevised",
        version = PersonContent.VERSION)
public record PersonRevised(
        @EventTag(key = "person") PersonId personId,
        PersonContent content,
        @EventTag(key = "organization") @Nullable OrganizationId organizationId,
        @Nullable LocalDate on)
        implements PartyEvent {

    /** As said on a day. */
    public PersonRevised(PersonId personId, PersonContent content, LocalDate on) {
        this(personId, content, content.organization(on), on);
    }

    /** No more than the first version of this event could say. */
    public PersonRevised(
            PersonId personId, @Nullable String name, @Nullable String email, @Nullable OrganizationId organizationId) {
        this(personId, PersonContent.of(name, email, organizationId), organizationId, null);
    }

    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
