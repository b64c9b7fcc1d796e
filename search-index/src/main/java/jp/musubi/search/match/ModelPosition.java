package jp.musubi.search.match;

import java.util.Arrays;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.search.segment.Snapshot;

/**
 * Up to where what is learned from the collection has been learned. It follows from the log alone: of the n revisions of
 * seeds that ever took part in matching up to a position, the first m count, where m is n cut to its five leading binary
 * digits (…, 240, 248, 256, 272, …). So what was learned stays the same until the collection has grown by 3 to 6 %, every
 * node learns the same, and that of any day can be learned again.
 *
 * @param position from which the last of those m revisions is valid
 * @param revisions how many are valid from then or before; fewer after an erasure
 */
record ModelPosition(long position, int revisions) {
    /** From fewer texts than these there is nothing to learn. */
    private static final int FEWEST = 16;

    private static final int DIGITS = 5;

    /** Of what is learned that belongs to the snapshot; empty while there are too few seeds. */
    static Optional<ModelPosition> of(Snapshot snapshot) {
        long[] starts = snapshot.leaves().stream()
                .flatMapToLong(leaf -> leaf.starts(RecordType.SEED, snapshot.position()))
                .sorted()
                .toArray();
        if (starts.length < FEWEST) {
            return Optional.empty();
        }
        long position = starts[cut(starts.length) - 1];
        int revisions = (int)
                Arrays.stream(starts).takeWhile(start -> start <= position).count();
        return Optional.of(new ModelPosition(position, revisions));
    }

    /** The number with all but its leading binary digits zero. */
    static int cut(int number) {
        int dropped = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(number) - DIGITS);
        return number >> dropped << dropped;
    }
}
