package jp.musubi.automation.matching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jp.musubi.automation.kit.follow.Follower;
import jp.musubi.automation.kit.follow.HaltException;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.matching.completerematch.CompleteRematch;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedId;
import jp.musubi.search.index.SearchIndex;

/** Works jobs off: every need that was open when the job was requested, as of then, unless it was matched since. */
final class Rematching implements Follower.Handler {
    private static final Duration SLICE = Duration.ofMillis(100);

    private final EventLog log;
    private final EventCodec codec;
    private final SearchIndex index;
    private final int candidates;
    private final MatchingAutomation fresh;
    private final MatchCommands commands;
    private final MatchSender sender;
    private final RematchJobs jobs;
    private final Random order;

    /**
     * @param fresh the matcher of this node, which goes first
     * @param order in which order needs are taken: of no matter to what comes out, and best not the same on every node
     */
    Rematching(
            EventLog log,
            EventCodec codec,
            SearchIndex index,
            int candidates,
            MatchingAutomation fresh,
            MatchCommands commands,
            Random order) {
        this.log = log;
        this.codec = codec;
        this.index = index;
        this.candidates = candidates;
        this.fresh = fresh;
        this.commands = commands;
        this.sender = new MatchSender(log, codec, commands);
        this.jobs = new RematchJobs(log, codec);
        this.order = order;
    }

    @Override
    public void handle(List<StoredEvent> page, BooleanSupplier stopping) throws InterruptedException {
        if (page.stream().noneMatch(stored -> RematchJobs.STARTING.contains(stored.name()))) {
            return;
        }
        for (Optional<RematchJobs.Job> job = jobs.current(); job.isPresent(); job = jobs.current()) {
            try {
                work(job.get(), stopping);
            } catch (RuntimeException e) {
                throw new HaltException(job.get().cause().position(), e);
            }
        }
    }

    /** Returns when the job is done, or is no longer to be worked on. */
    private void work(RematchJobs.Job job, BooleanSupplier stopping) throws InterruptedException {
        awaitEarlierCauses(job.cause().position(), stopping);
        MatchRuns runs = new MatchRuns(index, candidates);
        RematchDone done = new RematchDone(log, codec, job.cause().position());
        List<NeedId> open = runs.open(job.cause().position());
        RematchPass pass = new RematchPass(log, runs, fresh, sender, jobs, job, done);
        if (pass.run(open, order, stopping)) {
            complete(job, open.size(), done);
        }
    }

    /**
     * Only when the matcher is past the request may a need be matched for it: the greatest cause among the matchings in
     * the log then still says that every cause before it has been acted on.
     */
    private void awaitEarlierCauses(long position, BooleanSupplier stopping) throws InterruptedException {
        while (!fresh.awaitIdle(position, SLICE) || !index.await(position, SLICE)) {
            stopIf(stopping);
            if (fresh.status().failed()) {
                LockSupport.parkNanos(SLICE.toNanos());
            }
        }
    }

    private void complete(RematchJobs.Job job, int needs, RematchDone done) {
        CompleteRematch command = new CompleteRematch(
                MatchSender.MATCHER, job.id(), needs, done.matched(), done.proposed(), done.displaced());
        String commandId = Ids.derived("rematch", job.id().value());
        try {
            commands.send(
                    command,
                    new MatchCommands.Cause(
                            commandId, job.cause().eventId(), job.cause().correlationId()));
        } catch (RefusedException e) {
            // Another node was first, or a later request has replaced the job.
            if (!e.refusal().violations().getFirst().code().equals(Codes.REMATCH_ENDED)) {
                throw e;
            }
        }
    }

    private static void stopIf(BooleanSupplier stopping) throws InterruptedException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedException("the matcher is being stopped");
        }
    }
}
