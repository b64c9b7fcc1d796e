package jp.musubi.language.matching;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The job is done.
 *
 * @param needs how many were open when it was requested
 * @param matched how many of them it matched; the others were matched for a later cause, or are open no more
 * @param proposed pairings proposed by it
 * @param displaced pairings that gave way to these
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "RematchCompleted",
        version = "1")
public record RematchCompleted(
        @EventTag(key = "rematch") RematchId rematchId, int needs, int matched, int proposed, int displaced)
        implements RematchEvent {}
