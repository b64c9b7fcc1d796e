package jp.musubi.search.query;

import jp.musubi.language.kit.RecordRef;

/**
 * A record that is near a text.
 *
 * @param nearness its score as a share of the text's own, at most 1: how much of what the text says it says too
 */
public record Similar(RecordRef record, double nearness) {}
