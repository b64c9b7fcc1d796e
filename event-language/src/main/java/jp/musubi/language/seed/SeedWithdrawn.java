package jp.musubi.language.seed;

import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The seed is offered no more: never matched, visible to its owner, coordinators and auditors only.
 *
 * @param reason why, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "SeedWithdrawn", version = "1")
public record SeedWithdrawn(
        @EventTag(key = "seed") SeedId seedId,
        @Sealed @Nullable String reason) implements SeedEvent {}
