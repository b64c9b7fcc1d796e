package jp.musubi.query.glossary;

import java.time.Instant;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.glossary.TermState;

/**
 * A group of the glossary.
 *
 * @param revision of the content
 * @param content as it is in force, or was until it was retired
 * @param source where it was taken from, null when somebody wrote it
 * @param changed when it last changed
 * @param position log position of the last change
 */
public record TermView(
        TermId id, TermState state, int revision, TermContent content, String source, Instant changed, long position) {}
