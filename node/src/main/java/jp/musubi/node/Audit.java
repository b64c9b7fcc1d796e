package jp.musubi.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.AuditResult;
import jp.musubi.eventlog.audit.Checkpoint;
import jp.musubi.eventlog.audit.IndexedLog;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.node.gateway.CommandIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the log: what is new since the last time at each start, all of it in the background and on demand. How far it
 * was found intact is kept in {@code verified} beside the log, so that a log that was cut off is noticed as well.
 */
public final class Audit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final EventLog log;
    private final Path file;
    private final Consumer<Verdict.Broken> alarm;
    private final AtomicReference<Running> running = new AtomicReference<>();
    private volatile Verified last;
    private volatile boolean closing;
    private volatile Thread background;

    Audit(EventLog log, Path file, Consumer<Verdict.Broken> alarm) {
        this.log = log;
        this.file = file;
        this.alarm = alarm;
    }

    /** Of a log that is only looked at: nobody is alarmed. */
    static Audit of(DataDirectory directory, EventLog log) {
        return new Audit(log, directory.verified(), broken -> {});
    }

    /** A run under way: the position reached, and where it ends. */
    public record Running(long position, long head) {}

    /**
     * A verdict over the whole log, and when it was reached.
     *
     * @param mended what was wrong with what is derived from the events, and was built anew; null when nothing was
     */
    public record Verified(Instant at, Verdict verdict, Verdict.Broken mended) {}

    /** Verifies what is newer than the last checkpoint. What is only derived from the events is mended. */
    Verdict verifyNew(LongConsumer progress) {
        return mended(() -> LogAudit.verifySince(log, known(), CommandIds::of, progress))
                .verdict();
    }

    /** The last position that was known earlier; 0 when nothing is known. */
    public long knownPosition() {
        return known().position();
    }

    /** Verifies once more after a rebuild when only what is derived did not hold. */
    private Verified mended(Supplier<AuditResult> verifying) {
        Verdict verdict = keep(verifying.get());
        if (!(verdict instanceof Verdict.Broken broken)
                || broken.kind() != Verdict.Kind.DERIVED
                || !(log instanceof IndexedLog derived)) {
            return new Verified(Instant.now(), verdict, null);
        }
        LOG.warn("The events are intact; at position {}: {}. It is built anew.", broken.position(), broken.reason());
        try {
            derived.rebuildIndexes(position -> {});
        } catch (LogFailureException e) {
            LOG.error("What is derived from the events could not be built anew", e);
            return new Verified(Instant.now(), verdict, null);
        }
        return new Verified(Instant.now(), keep(verifying.get()), broken);
    }

    /**
     * Verifies everything, now, and that nothing is missing that was known earlier. What is only derived from the events is
     * mended; any other fault raises the alarm.
     */
    public Verdict verifyAll(LongConsumer progress) {
        return verifyAllNow(progress).verdict();
    }

    /** As {@link #verifyAll}, and tells what was mended. */
    public Verified verifyAllNow(LongConsumer progress) {
        long head = log.head();
        running.set(new Running(0, head));
        try {
            Verified verified = mended(() -> LogAudit.verifyKnowing(log, known(), CommandIds::of, position -> {
                stopIfClosing();
                running.set(new Running(position, head));
                progress.accept(position);
            }));
            Verdict verdict = verified.verdict();
            if (verdict instanceof Verdict.Broken broken) {
                stopIfClosing();
                alarm.accept(broken);
            }
            last = verified;
            return verified;
        } finally {
            running.set(null);
        }
    }

    /** A log that is being closed cannot be read, and is not damaged for that. */
    private void stopIfClosing() {
        if (closing) {
            throw new CancellationException("the node is closing");
        }
    }

    /** Begins to verify everything in the background; does nothing while a run is under way. */
    public void start() {
        if (running.compareAndSet(null, new Running(0, log.head()))) {
            background = Thread.ofPlatform()
                    .daemon(true)
                    .name("audit")
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::inBackground);
        }
    }

    private void inBackground() {
        try {
            verifyAll(position -> {});
        } catch (CancellationException e) {
            LOG.debug("The verification ends unfinished: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The log could not be verified", e);
        }
    }

    /** Ends a run in the background: it must not take a log that is being closed for a damaged one. */
    @Override
    public void close() {
        closing = true;
        Thread running = background;
        if (running == null) {
            return;
        }
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }

    public Optional<Verified> last() {
        return Optional.ofNullable(last);
    }

    private Verdict keep(AuditResult result) {
        if (result.verdict() instanceof Verdict.Intact) {
            write(result.reached().toBytes());
        }
        return result.verdict();
    }

    /** How far the log was found intact earlier. What cannot be read only costs time: everything is verified. */
    private Checkpoint known() {
        return known(file);
    }

    static Checkpoint known(Path file) {
        try {
            return Checkpoint.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Checkpoint.origin();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read; the whole log is verified", file, e);
            return Checkpoint.origin();
        }
    }

    private void write(byte[] checkpoint) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, checkpoint);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written, so the next start verifies more: {}", file, e.toString());
        }
    }
}
