package jp.musubi.automation.matching;

import java.time.Duration;
import java.util.Random;
import jp.musubi.automation.kit.follow.Follower;
import jp.musubi.automation.kit.follow.FollowerStatus;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.search.index.SearchIndex;

/**
 * Matches all open needs again when that is requested, on a thread of its own beside the matcher. Several nodes may do so
 * at the same time: each need is matched once for a job, by whoever comes first.
 */
public final class RematchAutomation implements AutoCloseable {
    private final Follower follower;

    private RematchAutomation(Follower follower) {
        this.follower = follower;
    }

    /**
     * Goes on with the job that the log says is open, and then waits for the next.
     *
     * @param index kept up with the log by somebody else
     * @param commands how to send what is found
     * @param candidates how many candidates of each run are kept in the log
     * @param fresh the matcher of this node, which must outlive this and always goes first
     */
    public static RematchAutomation start(
            EventLog log,
            EventCodec codec,
            SearchIndex index,
            MatchCommands commands,
            int candidates,
            MatchingAutomation fresh) {
        long head = log.head();
        long after = new RematchJobs(log, codec)
                .open()
                .map(job -> job.cause().position() - 1)
                .orElse(head);
        Rematching rematching = new Rematching(log, codec, index, candidates, fresh, commands, new Random());
        return new RematchAutomation(Follower.start("rematching", log, after, rematching));
    }

    /** Where it stands. */
    public FollowerStatus status() {
        return follower.status();
    }

    /**
     * Waits until every job requested up to a position is done or rests.
     *
     * @return false when the time ran out or it has halted
     */
    public boolean awaitIdle(long position, Duration timeout) throws InterruptedException {
        return follower.awaitIdle(position, timeout);
    }

    /** Stops after the need in hand. */
    @Override
    public void close() {
        follower.close();
    }
}
