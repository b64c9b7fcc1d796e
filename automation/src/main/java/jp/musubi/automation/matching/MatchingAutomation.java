package jp.musubi.automation.matching;

import java.time.Duration;
import java.util.Optional;
import jp.musubi.automation.kit.follow.Follower;
import jp.musubi.automation.kit.follow.FollowerStatus;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.search.index.SearchIndex;

/**
 * The matcher: follows the log and proposes pairings. On one thread it acts on needs that are opened or revised, for which
 * somebody waits; on another, behind it, on everything, see {@link Lane}.
 */
public final class MatchingAutomation implements AutoCloseable {
    private final Follower needs;
    private final Follower all;

    private MatchingAutomation(Follower needs, Follower all) {
        this.needs = needs;
        this.all = all;
    }

    /**
     * Goes on where the log says that the matcher was.
     *
     * @param index kept up with the log by somebody else; the matcher waits for it
     * @param commands how to send what is found
     * @param candidates how many candidates of each run are kept in the log
     */
    public static MatchingAutomation start(
            EventLog log, EventCodec codec, SearchIndex index, MatchCommands commands, int candidates) {
        MatchSender sender = new MatchSender(log, codec, commands);
        KnownMatchings ofNeeds = KnownMatchings.of(log, codec, Lane.NEEDS);
        KnownMatchings ofAll = KnownMatchings.of(log, codec, Lane.ALL);
        Follower needs = Follower.start(
                "matching-needs",
                log,
                ofNeeds.doneUpTo(),
                new Matching(Lane.NEEDS, Optional.empty(), log, codec, index, candidates, ofNeeds, sender));
        Optional<GivingWay> givingWay = Optional.of(new GivingWay(needs));
        Follower all = Follower.start(
                "matching",
                log,
                ofAll.doneUpTo(),
                new Matching(Lane.ALL, givingWay, log, codec, index, candidates, ofAll, sender));
        return new MatchingAutomation(needs, all);
    }

    /** Where it stands: everything up to there has been acted on. Halted when either thread is. */
    public FollowerStatus status() {
        FollowerStatus behind = all.status();
        FollowerStatus first = needs.status();
        return first.failed() && !behind.failed() ? first : behind;
    }

    /**
     * Waits until everything up to a position has been acted on.
     *
     * @return false when the time ran out or the matcher has halted
     */
    public boolean awaitIdle(long position, Duration timeout) throws InterruptedException {
        // What is behind has waited for what goes first.
        return all.awaitIdle(position, timeout);
    }

    /** Stops after the commands in hand. */
    @Override
    public void close() {
        all.close();
        needs.close();
    }
}
