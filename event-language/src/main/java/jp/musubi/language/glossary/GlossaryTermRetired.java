package jp.musubi.language.glossary;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A group of the glossary is no longer in force.
 *
 * @param reason why, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "GlossaryTermRetired",
        version = "1")
public record GlossaryTermRetired(
        @EventTag(key = "term") TermId termId, @Nullable String reason) implements GlossaryEvent {}
