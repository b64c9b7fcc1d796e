package jp.musubi.search.analysis;

/**
 * A term and where it stands in the text.
 *
 * @param term as indexed
 * @param start offset of its first char
 * @param end offset after its last char
 */
public record Token(String term, int start, int end) {}
