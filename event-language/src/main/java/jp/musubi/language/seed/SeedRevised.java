package jp.musubi.language.seed;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The whole content was replaced.
 *
 * @param revision counts from 2
 * @param substantive whether a text that matching reads has changed
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SeedRevised",
        version = SeedContent.VERSION)
public record SeedRevised(@EventTag(key = "seed") SeedId seedId, int revision, boolean substantive, SeedContent content)
        implements SeedEvent {}
