package jp.musubi.search.match;

import jp.musubi.language.kit.RecordRef;

/**
 * A record of the other side and its score.
 *
 * @param score exact score, reproducible bit for bit
 */
public record Ranked(RecordRef record, double score) {}
