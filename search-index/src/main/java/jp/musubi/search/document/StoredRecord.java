package jp.musubi.search.document;

import jp.musubi.language.kit.RecordRef;

/**
 * One revision as found in the index.
 *
 * @param record which record
 * @param from position from which it is valid
 * @param to position at which it ceased to be valid, {@code Long.MAX_VALUE} while it holds
 * @param revision content revision
 * @param insider whether the viewer may see the limited parts of {@code state}
 * @param office whether the viewer may see its internal parts too
 * @param score of a text search; 0 otherwise
 * @param state the projection's own state
 */
public record StoredRecord(
        RecordRef record,
        long from,
        long to,
        int revision,
        boolean insider,
        boolean office,
        double score,
        byte[] state) {}
