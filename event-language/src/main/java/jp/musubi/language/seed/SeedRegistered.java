package jp.musubi.language.seed;

import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A seed was registered; it is a draft until published. Its content is revision 1.
 *
 * @param owner the person who answers for the seed
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SeedRegistered",
        version = SeedContent.VERSION)
public record SeedRegistered(@EventTag(key = "seed") SeedId seedId, PersonId owner, SeedContent content)
        implements SeedEvent {}
