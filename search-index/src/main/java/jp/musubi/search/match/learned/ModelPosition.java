package jp.musubi.search.match.learned;

import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.search.segment.Snapshot;

/**
 * Up to where what is learned from the collection has been learned. It follows from the log alone: of the n revisions of
 * seeds that ever took part in matching up to a position, the first m count, where m is n cut to its five leading binary
 * digits (…, 240, 248, 256, 272, …). So what was learned stays the same until the collection has grown by 3 to 6 %, every
 * node learns the same, and that of any day can be learned again.
 *
 * <p>Learning from many takes seconds. So from 4,096 on m follows from n less its 64th part: by the time a model comes into
 * force every node has had as many revisions to learn it ahead.
 *
 * @param position from which the last of those m revisions is valid
 * @param revisions how many are valid from then or before; fewer after an erasure
 */
public record ModelPosition(long position, int revisions) {
    /** From fewer texts than these there is nothing to learn. */
    private static final int FEWEST = 16;

    private static final int DIGITS = 5;

    /** From this many revisions on, what is due comes into force later. */
    private static final int MANY = 4_096;

    private static final int LATER = 64;

    /** Of what is learned that belongs to the snapshot; empty while there are too few seeds. */
    static Optional<ModelPosition> of(Snapshot snapshot) {
        return after(inForce(revisions(snapshot)), snapshot);
    }

    /** Of what is in force, or comes into force next, when the collection grows. */
    static Optional<ModelPosition> due(Snapshot snapshot) {
        return after(cut(revisions(snapshot)), snapshot);
    }

    /** How many revisions of seeds there have been. */
    public static int revisions(Snapshot snapshot) {
        return revisions(snapshot, snapshot.position());
    }

    private static int revisions(Snapshot snapshot, long position) {
        return snapshot.leaves().stream()
                .mapToInt(leaf -> leaf.started(RecordType.SEED, position))
                .sum();
    }

    private static Optional<ModelPosition> after(int count, Snapshot snapshot) {
        if (count < FEWEST) {
            return Optional.empty();
        }
        long low = 0;
        long high = snapshot.position();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (revisions(snapshot, middle) < count) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.of(new ModelPosition(low, revisions(snapshot, low)));
    }

    /** Of how many revisions what is learned is in force when there have been {@code number}. */
    static int inForce(int number) {
        return number <= MANY ? cut(number) : Math.max(MANY, cut(number - number / LATER));
    }

    /** The number with all but its leading binary digits zero. */
    static int cut(int number) {
        int dropped = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(number) - DIGITS);
        return number >> dropped << dropped;
    }
}
