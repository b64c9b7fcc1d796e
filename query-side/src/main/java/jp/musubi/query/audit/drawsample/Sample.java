package jp.musubi.query.audit.drawsample;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;

/**
 * What was drawn.
 *
 * @param population from how many
 * @param drawn in the order in which they were drawn; all of the population where it is no larger
 */
public record Sample(long population, List<RecordRef> drawn) {
    /** Of which kinds of records samples are drawn: the cases that a cluster is asked about. */
    public static final List<RecordType> KINDS =
            List.of(RecordType.PAIRING, RecordType.NEED, RecordType.SEED, RecordType.CONSULTATION);
}
