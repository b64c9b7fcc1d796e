package jp.musubi.language.matching;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * Weights learned from decisions are in force from now on.
 *
 * @param trained the weights, what they were learned from and how they did
 * @param replaces the trained matcher that was in force before; null when it was the one that comes with Musubi
 * @param reason why somebody had it trained, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "MatcherTrained",
        version = "1")
public record MatcherTrained(
        @EventTag(key = "matcher") MatcherId matcherId,
        TrainedMatcher trained,
        @Nullable MatcherId replaces,
        @Nullable String reason)
        implements MatcherEvent {}
