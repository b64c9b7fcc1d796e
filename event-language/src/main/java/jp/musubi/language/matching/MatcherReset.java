package jp.musubi.language.matching;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The trained matcher is no longer in force: from now on it is the one that comes with Musubi.
 *
 * @param matcherId the one that was in force
 * @param reason why, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "MatcherReset", version = "1")
public record MatcherReset(
        @EventTag(key = "matcher") MatcherId matcherId,
        @Nullable String reason) implements MatcherEvent {}
