package jp.musubi.search.match;

import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Reasons;

/**
 * A record of the other side, and how well it fits.
 *
 * @param record the record of the other side
 * @param revision its content revision
 * @param reasons its score and what that rests on, which is told of the first 200 candidates
 */
public record Candidate(RecordRef record, int revision, Reasons reasons) {}
