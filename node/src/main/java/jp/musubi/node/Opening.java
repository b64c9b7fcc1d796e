package jp.musubi.node;

import java.io.IOException;
import java.util.function.Supplier;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.node.gateway.NotOpenException;

/** What a node does between opening its stores and being open, each step once. */
final class Opening {
    private final DataDirectory directory;
    private final NodeSettings settings;
    private final Stores stores;
    private final Core core;
    private final Supplier<Phase> phase;

    Opening(DataDirectory directory, NodeSettings settings, Stores stores, Core core, Supplier<Phase> phase) {
        this.directory = directory;
        this.settings = settings;
        this.stores = stores;
        this.core = core;
        this.phase = phase;
    }

    /**
     * Verifies what is new in the log.
     *
     * @throws StartRefusedException when it does not hold
     */
    static void verifyNew(Audit audit, long head, Progress progress) {
        long known = audit.knownPosition();
        if (audit.verifyNew(position -> progress.at(Phase.VERIFYING, position, head))
                instanceof Verdict.Broken broken) {
            if (broken.kind() == Verdict.Kind.FOREIGN) {
                throw new StartRefusedException("cli.foreign", broken.reason());
            }
            if (broken.kind() == Verdict.Kind.SHORTENED) {
                throw new StartRefusedException("cli.logShortened", String.valueOf(head), String.valueOf(known));
            }
            throw new StartRefusedException("cli.logBroken", String.valueOf(broken.position()), broken.reason());
        }
    }

    /**
     * Founds what is not founded, and erases again what a restored log has forgotten to be erased.
     *
     * @return the first administrator's one-time password when one was made just now, otherwise null
     */
    String founded() throws IOException {
        String password = Founding.found(stores, core.commands(), settings);
        IndexFolder.remember(directory, stores.log());
        awaitIndex(stores.log().head());
        LostErasures.repeat(stores, core);
        awaitIndex(stores.log().head());
        // Indexed while the ways are open already: nobody waits for a glossary before there is a need.
        Founding.glossary(stores, core.commands(), settings);
        return password;
    }

    /** Before anything is served: what ended while nothing ran must not be on show. */
    void endPassed() {
        try {
            core.startEnding(stores, settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotOpenException(phase.get().code());
        }
    }

    /** Waits as long as the projection runs: a rebuild of a long log takes its time. */
    void awaitIndex(long position) {
        try {
            core.awaitIndex(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotOpenException(phase.get().code());
        }
    }
}
