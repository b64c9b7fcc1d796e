package jp.musubi.language.need;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The whole content was replaced.
 *
 * @param revision counts from 2
 * @param substantive whether a text that matching reads has changed
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "NeedRevised",
        version = NeedContent.VERSION)
public record NeedRevised(@EventTag(key = "need") NeedId needId, int revision, boolean substantive, NeedContent content)
        implements NeedEvent {}
