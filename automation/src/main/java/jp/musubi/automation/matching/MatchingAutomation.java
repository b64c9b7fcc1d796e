package jp.musubi.automation.matching;

import java.time.Duration;
import jp.musubi.automation.follow.Follower;
import jp.musubi.automation.follow.FollowerStatus;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.codec.EventCodec;
import jp.musubi.search.index.SearchIndex;

/** The matcher: follows the log and proposes pairings, on one thread of its own. */
public final class MatchingAutomation implements AutoCloseable {
    private final Follower follower;

    private MatchingAutomation(Follower follower) {
        this.follower = follower;
    }

    /**
     * Goes on where the log says that the matcher was.
     *
     * @param index kept up with the log by somebody else; the matcher waits for it
     * @param commands how to send what is found
     * @param candidates how many candidates of each look are kept in the log
     */
    public static MatchingAutomation start(
            EventLog log, EventCodec codec, SearchIndex index, MatchCommands commands, int candidates) {
        Memory memory = Memory.of(log, codec);
        Matching matching = new Matching(log, codec, index, candidates, memory, new Sender(log, codec, commands));
        return new MatchingAutomation(Follower.start("matching", log, Math.max(0, memory.lastCause() - 1), matching));
    }

    /** Where it stands. */
    public FollowerStatus status() {
        return follower.status();
    }

    /**
     * Waits until everything up to a position has been acted on.
     *
     * @return false when the time ran out or the matcher has halted
     */
    public boolean awaitIdle(long position, Duration timeout) throws InterruptedException {
        return follower.awaitIdle(position, timeout);
    }

    /** Stops after the command in hand. */
    @Override
    public void close() {
        follower.close();
    }
}
