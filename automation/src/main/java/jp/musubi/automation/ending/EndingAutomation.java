package jp.musubi.automation.ending;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.musubi.automation.matching.MatchCommands;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.search.index.SearchIndex;

/**
 * Ends what the day has ended, at the start and from then on well within a minute of midnight. It looks again and again, so
 * that it needs no memory: what was down, late or refused is found by the next look. Several nodes may do so at the same
 * time: who comes second finds nothing to end.
 */
public final class EndingAutomation implements AutoCloseable {
    /** Between looks, each of which is one cheap question to the index. */
    static final Duration PAUSE = Duration.ofSeconds(20);

    private final Endings endings;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    private EndingAutomation(Endings endings) {
        this.endings = endings;
        this.thread = Thread.ofPlatform().name("ending").daemon(true).unstarted(this::run);
    }

    /**
     * Ends what has ended, as far as that can be done now, and goes on doing so. When this returns, the commands of the
     * first look are stored; the index may not show them yet.
     *
     * @param index kept up with the log by somebody else
     * @param commands how to send what ends a record
     */
    public static EndingAutomation start(SearchIndex index, MatchCommands commands, Today today) {
        EndingAutomation automation = new EndingAutomation(new Endings(index, commands, today));
        automation.look();
        automation.thread.start();
        return automation;
    }

    /** Why something could not be ended at the last look; empty when all was. It is tried again at the next. */
    public Optional<String> fault() {
        return endings.fault();
    }

    /** Looks now and not only after the pause. */
    public void wake() {
        wanted.release();
    }

    /** Stops after the command in hand. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        endings.look(() -> closing);
    }

    private void run() {
        try {
            while (!closing) {
                // Its result does not matter: both a call and the end of the pause are a reason to look.
                boolean called = wanted.tryAcquire(PAUSE.toNanos(), TimeUnit.NANOSECONDS);
                if (called) {
                    wanted.drainPermits();
                }
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
