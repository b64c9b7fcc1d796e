package jp.musubi.app.glossary;

import jp.musubi.language.event.TermContent;

/**
 * A group as a file says it.
 *
 * @param line on which it begins, from 1
 */
public record ReadGroup(int line, TermContent content) {}
