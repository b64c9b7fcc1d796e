package jp.musubi.language.glossary;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A group of the glossary is so from now on, whether it is new, revised, or taken up again after it was retired.
 *
 * @param revision of the content, from 1
 * @param content the whole group
 * @param source where it was taken from, for example the name of a file; null when somebody wrote it
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "GlossaryTermDefined",
        version = "1")
public record GlossaryTermDefined(
        @EventTag(key = "term") TermId termId,
        int revision,
        TermContent content,
        @Nullable String source) implements GlossaryEvent {}
