package jp.musubi.language.party;

import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * No code is asked of the person any more, until there is another second factor.
 *
 * @param reason why; of its own person it may be null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SecondFactorRemoved",
        version = "1")
public record SecondFactorRemoved(
        @EventTag(key = "person") PersonId personId,
        SecondFactorRemovedBy by,
        @Sealed @Nullable String reason) implements AccountEvent {}
