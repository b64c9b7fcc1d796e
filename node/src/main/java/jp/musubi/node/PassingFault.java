package jp.musubi.node;

import java.util.function.LongSupplier;
import jp.musubi.node.gateway.StoreCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps log or vault from storing for now, and passes by itself. Commands are tried all the same: the first that is
 * stored ends it. A full disk ends when there is room again, before anybody has tried.
 */
final class PassingFault {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFault.class);

    /** So much room, in bytes, is taken for an end of a full disk. */
    private static final long ROOM = 4 << 20;

    private final LongSupplier room;
    private volatile Seen seen;

    /** What was seen last. @param detail in English */
    record Seen(StoreCause why, String detail) {}

    /** @param room how many bytes can be written where the data are */
    PassingFault(LongSupplier room) {
        this.room = room;
    }

    /** Storing failed. */
    void failed(Throwable failure) {
        StoreCause why = StoreCause.of(failure);
        if (why == StoreCause.UNREACHABLE || why == StoreCause.BUSY) {
            // Servers are watched by themselves, and what is busy is so for a moment.
            return;
        }
        Seen before = seen;
        if (before == null || before.why() != why) {
            LOG.error("Nothing can be stored for now ({}): {}", why.code(), failure.getMessage());
        }
        seen = new Seen(why, failure.getMessage());
    }

    /** Something was stored. */
    void worked() {
        if (seen != null) {
            seen = null;
            LOG.info("Storing works again");
        }
    }

    /** What keeps from storing now; null when nothing does. */
    Seen now() {
        Seen known = seen;
        if (known != null && known.why() == StoreCause.DISK_FULL && room.getAsLong() >= ROOM) {
            worked();
            return null;
        }
        return known;
    }
}
