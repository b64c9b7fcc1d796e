package jp.musubi.language.need;

import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A need was registered; it is a draft until opened. Its content is revision 1.
 *
 * @param owner the person whose need it is; null when the company has no account
 * @param introducedBy the intermediary's person who brought it; null when it came directly
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "NeedRegistered",
        version = NeedContent.VERSION)
public record NeedRegistered(
        @EventTag(key = "need") NeedId needId,
        @Nullable PersonId owner,
        @Nullable PersonId introducedBy,
        NeedContent content)
        implements NeedEvent {}
