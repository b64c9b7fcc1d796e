package jp.musubi.query.reading.find;

import jp.musubi.query.reading.ReadingView;

/**
 * A reading as it is told.
 *
 * @param inCharge whether it was by the coordinator who is in charge of the record
 */
public record FoundReading(ReadingView reading, boolean inCharge) {}
