package jp.musubi.node.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.musubi.node.gateway.StoreCause;
import jp.musubi.vault.QueuedMail;
import jp.musubi.vault.Vault;
import jp.musubi.vault.VaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, one after another, in a thread of its own. While the server fails, all wait with growing pauses; a mail
 * that fails by itself waits alone. Any number of nodes may run one: each mail is leased for longer than an attempt lasts.
 */
final class MailRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailRunner.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SWEEPING = Duration.ofHours(1);
    private static final long LOOK_MILLIS = 5_000;
    private static final long CLOSING_MILLIS = 5_000;

    private final Vault vault;
    private final MailSender sender;
    private final MailPauses pauses;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "musubi-mail");
    private volatile boolean closing;
    private int failures;
    private Instant resting = Instant.EPOCH;
    private Instant swept = Instant.EPOCH;

    MailRunner(Vault vault, MailSender sender, MailPauses pauses, Clock clock) {
        this.vault = vault;
        this.sender = sender;
        this.pauses = pauses;
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There is something to send. */
    void wake() {
        signal.release();
    }

    private void run() {
        try {
            while (!closing) {
                if (!ranOne()) {
                    signal.tryAcquire(pauseMillis(), TimeUnit.MILLISECONDS);
                    signal.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            // Closing: what is under way is found again by its lease.
            Thread.currentThread().interrupt();
        }
    }

    private long pauseMillis() {
        long rest = Duration.between(clock.instant(), resting).toMillis();
        return rest <= 0 ? LOOK_MILLIS : Math.min(rest, LOOK_MILLIS);
    }

    /** Vault and log may be away for a while: then nothing is lost, and it goes on later. @return whether there may be more */
    private boolean ranOne() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(resting)) {
            return false;
        }
        try {
            Optional<QueuedMail> next = vault.outbox().lease(holder, now, now.plus(LEASE));
            if (next.isEmpty()) {
                sweep(now);
                return false;
            }
            attempt(next.get());
            return true;
        } catch (VaultException e) {
            LOG.warn("Mails wait, the vault cannot be used: {}", e.getMessage());
            return false;
        }
    }

    private void sweep(Instant now) {
        if (now.isAfter(swept.plus(SWEEPING))) {
            swept = now;
            vault.outbox().sweep(now.minus(KEPT));
        }
    }

    private void attempt(QueuedMail mail) throws InterruptedException {
        Optional<MailSender.Outcome> outcome;
        try {
            outcome = sender.send(mail, holder);
        } catch (VaultException e) {
            throw e;
        } catch (RuntimeException e) {
            if (StoreCause.of(e).passing()) {
                // The log is away: the mail waits for it as we do.
                resting = clock.instant().plus(pauses.server());
                vault.outbox().settle(mail.putOff(resting, mail.failure()), holder);
                return;
            }
            // One mail that cannot be made must not keep the others.
            LOG.error("A mail could not be made", e);
            MailFault why = new MailFault(MailCause.INTERNAL, e.getClass().getSimpleName());
            QueuedMail later = mail.again(clock.instant().plus(pauses.after(mail.attempts() + 1)), why.kept());
            outcome = Optional.of(new MailSender.Outcome(later, Optional.of(why)));
        }
        if (outcome.isPresent()) {
            settle(rested(mail, outcome.get()));
        }
    }

    /** What the server is to blame for puts all off, and counts for none. */
    private QueuedMail rested(QueuedMail mail, MailSender.Outcome outcome) {
        Optional<MailFault> fault = outcome.fault();
        if (fault.isEmpty() || !fault.get().cause().server()) {
            failures = 0;
            return outcome.after();
        }
        failures++;
        resting = clock.instant().plus(pauses.afterServer(failures));
        LOG.warn("Mails wait: {} {}", fault.get().cause().code(), fault.get().detail());
        return mail.putOff(resting, fault.get().kept());
    }

    /** As long as this process lives, what is known of a mail is written down: it must not be sent again for want of that. */
    private void settle(QueuedMail mail) throws InterruptedException {
        while (true) {
            try {
                vault.outbox().settle(mail, holder);
                return;
            } catch (VaultException e) {
                if (!e.why().passing() || closing) {
                    throw e;
                }
                LOG.warn("What became of a mail waits to be written down: {}", e.getMessage());
                signal.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Lets an attempt under way end for a moment, then breaks it off: it is repeated under the same Message-ID. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(CLOSING_MILLIS);
            thread.interrupt();
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
