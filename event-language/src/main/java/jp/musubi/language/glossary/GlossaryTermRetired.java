package jp.musubi.language.glossary;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A group of the glossary is no longer in force.
 *
 * @param reason why, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "GlossaryTermRetired",
        version = "1")
public record GlossaryTermRetired(@EventTag(key = "term") TermId termId, String reason) implements GlossaryEvent {}
