package jp.musubi.node;

import java.util.Optional;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.vault.VaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at each start, beside all else, whether the vault has the keys of this log. */
final class VaultCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VaultCheck.class);

    private final Stores stores;
    private final Thread thread;
    private volatile MissingKeys found;
    private volatile boolean closing;

    VaultCheck(Stores stores) {
        this.stores = stores;
        this.thread = Thread.ofPlatform().name("vault-check").daemon(true).start(this::run);
    }

    private void run() {
        try {
            MissingKeys missing = MissingKeys.of(stores.log(), stores.vault().keys(), () -> closing);
            if (closing) {
                return;
            }
            found = missing;
            if (missing.count() > 0) {
                LOG.error(
                        "The vault lacks the keys of {} persons and records, whose texts of {} to {} cannot be read."
                                + " Restore it from the backup that belongs to this log",
                        missing.count(),
                        missing.oldest(),
                        missing.newest());
            }
        } catch (LogFailureException | VaultException e) {
            LOG.warn("Whether the vault belongs to the log could not be looked at: {}", e.getMessage());
        }
    }

    /** What is missing; empty when nothing is, or the look has not come to its end. */
    Optional<MissingKeys> missing() {
        return Optional.ofNullable(found).filter(missing -> missing.count() > 0);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
