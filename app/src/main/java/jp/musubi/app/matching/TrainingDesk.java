package jp.musubi.app.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.training.Training;
import jp.musubi.node.training.TrainingResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Trains beside the pages, one at a time, and remembers what came of the last one until the server ends: only what came
 * into force is stored.
 */
@Component
public class TrainingDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingDesk.class);

    private final Training training;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "training");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private Run last;

    TrainingDesk(Questions questions, Commands commands) {
        this.training = new Training(questions, commands);
    }

    /**
     * One training.
     *
     * @param commandId by which it was asked for
     * @param attempt whether nothing is to be stored
     * @param result empty while it runs, and when it failed
     * @param failed whether it broke off for a reason that is no decision
     */
    public record Run(
            String commandId, boolean attempt, Instant since, Optional<TrainingResult> result, boolean failed) {
        public boolean running() {
            return result.isEmpty() && !failed;
        }
    }

    /** The last training, running or done. */
    public synchronized Optional<Run> last() {
        return Optional.ofNullable(last);
    }

    /**
     * Begins, unless one is running, or this was asked for before.
     *
     * @param attempt whether nothing is to be stored
     * @return whether it is, or was, this one that runs
     */
    public synchronized boolean start(Who who, String reason, String commandId, boolean attempt) {
        if (last != null && (last.running() || last.commandId().equals(commandId))) {
            return last.commandId().equals(commandId);
        }
        Run run = new Run(commandId, attempt, Instant.now(), Optional.empty(), false);
        last = run;
        worker.execute(() -> work(run, () -> attempt ? training.attempt(who) : training.run(who, reason, commandId)));
        return true;
    }

    private void work(Run run, Supplier<TrainingResult> work) {
        Optional<TrainingResult> result = Optional.empty();
        try {
            result = Optional.of(work.get());
        } catch (RuntimeException e) {
            LOG.warn("training broke off", e);
        }
        done(new Run(run.commandId(), run.attempt(), run.since(), result, result.isEmpty()));
    }

    private synchronized void done(Run run) {
        last = run;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
