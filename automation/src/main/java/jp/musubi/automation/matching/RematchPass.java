package jp.musubi.automation.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.need.NeedId;
import jp.musubi.search.match.MatchResult;

/**
 * One way through the needs of a job. Candidates are found for a block of needs at once, which takes little longer than for
 * one; each is then looked at, and stored, only when nothing fresh waits and the job still stands.
 */
final class RematchPass {
    private static final Duration SLICE = Duration.ofMillis(100);

    /** Many enough to go through all seeds for at once, few enough not to keep anybody waiting, nor much in memory. */
    private static final int BLOCK = 64;

    private final EventLog log;
    private final MatchRuns runs;
    private final MatchingAutomation fresh;
    private final MatchSender sender;
    private final RematchJobs jobs;
    private final RematchJobs.Job job;
    private final RematchDone done;

    /** @param done what of the job has been done, by whatever node */
    RematchPass(
            EventLog log,
            MatchRuns runs,
            MatchingAutomation fresh,
            MatchSender sender,
            RematchJobs jobs,
            RematchJobs.Job job,
            RematchDone done) {
        this.log = log;
        this.runs = runs;
        this.fresh = fresh;
        this.sender = sender;
        this.jobs = jobs;
        this.job = job;
        this.done = done;
    }

    /**
     * Goes through.
     *
     * @param order in which order needs are taken
     * @return false when the job rests, or is no longer to be worked on
     */
    boolean run(List<NeedId> needs, Random order, BooleanSupplier stopping) throws InterruptedException {
        List<NeedId> shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, order);
        for (int first = 0; first < shuffled.size(); first += BLOCK) {
            if (!block(shuffled.subList(first, Math.min(shuffled.size(), first + BLOCK)), stopping)) {
                return false;
            }
        }
        return stands(stopping);
    }

    private boolean block(List<NeedId> needs, BooleanSupplier stopping) throws InterruptedException {
        if (!stands(stopping)) {
            return false;
        }
        List<NeedId> left = needs.stream().filter(need -> !done.contains(need)).toList();
        fresh.awaitIdle(log.head(), SLICE);
        Map<NeedId, MatchResult> results = runs.results(left, job.cause().position());
        for (NeedId need : left) {
            if (!stands(stopping)) {
                return false;
            }
            if (!done.contains(need)) {
                fresh.awaitIdle(log.head(), SLICE);
                match(need, results.get(need));
            }
        }
        return true;
    }

    /** Whether the job is to be worked on; what has been done by now is known then. */
    private boolean stands(BooleanSupplier stopping) throws InterruptedException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedException("the matcher is being stopped");
        }
        done.catchUp();
        return jobs.current().filter(job::equals).isPresent();
    }

    private void match(NeedId need, MatchResult result) {
        PendingMatches.Step step = new PendingMatches.Step(need, job.cause());
        runs.at(need, job.cause().position(), result).ifPresent(run -> sender.send(step, run));
    }
}
