package jp.musubi.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.backup.LastBackup;
import jp.musubi.node.confirmation.MailedRequests;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Standings;
import jp.musubi.node.mail.Mailing;
import jp.musubi.node.mail.Mails;
import jp.musubi.vault.Vault;

/**
 * One running Musubi. Opens in this order: lock, log, vault, verification of what is new, index to the head, founding,
 * what the day has ended, automations, commands; closes in reverse. Of several nodes on one log each does what its roles say.
 */
public final class Node implements AutoCloseable {

    private final DataDirectory directory;
    private final NodeSettings settings;
    private final Stores stores;
    private final Audit audit;
    private final WriteStop writeStop = new WriteStop(this::stopMatching);
    private final PassingFault passingFault;
    private final NodeWays ways;
    private final Mailing mailing;
    private volatile Phase phase = Phase.OPENING;
    private volatile boolean demo;
    private volatile HeadWatch watch;
    private volatile VaultCheck vaultCheck;
    private volatile Core core;

    private Node(DataDirectory directory, NodeSettings settings, Stores stores) {
        this.directory = directory;
        this.settings = settings;
        this.stores = stores;
        this.passingFault = new PassingFault(() -> directory.root().toFile().getUsableSpace());
        this.audit = new Audit(stores.log(), directory.verified(), writeStop::damaged);
        this.ways = new NodeWays(this, stores.vault(), settings);
        this.mailing = new Mailing(stores.vault(), settings.mail(), settings.clock());
    }

    /**
     * Opens log and vault under the lock, and verifies what is new in the log.
     *
     * @param progress told while verifying
     * @throws StartRefusedException when the directory is held, the log is damaged, or a demo is asked for on real data
     */
    public static Node open(DataDirectory directory, NodeSettings settings, Progress progress) {
        Founding.checkPassword(settings);
        Stores stores = Stores.open(directory, settings.shared());
        try {
            Node node = new Node(directory, settings, stores);
            node.phase = Phase.VERIFYING;
            Opening.verifyNew(node.audit, stores.log().head(), progress);
            node.demo = Founding.demo(stores, settings);
            Founding.checkVault(stores);
            if (!settings.commands()) {
                Founding.requireFounded(stores);
            }
            stores.place().mark();
            node.vaultCheck = new VaultCheck(stores);
            if (stores.shared()) {
                node.watch = new HeadWatch(stores.log());
            }
            return node;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /**
     * Brings the index to the head, founds, starts the automations, and opens the ways in. Returns when all is open.
     *
     * @return the first administrator's one-time password when one was made just now, otherwise null
     */
    public String start(Progress progress) {
        try {
            phase = Phase.INDEXING;
            long head = stores.log().head();
            core = Core.start(stores, directory, settings, (position, end) -> {
                if (phase == Phase.INDEXING) {
                    progress.at(Phase.INDEXING, position, head);
                }
            });
            Opening opening = new Opening(directory, settings, stores, core, this::phase);
            opening.awaitIndex(head);
            phase = Phase.LOADING;
            String password = settings.commands() ? opening.founded() : null;
            if (settings.follow()) {
                opening.endPassed();
                core.startMatching();
            }
            if (settings.demo() && settings.commands()) {
                Demo.load(stores, core, progress);
            }
            phase = Phase.OPEN;
            if (settings.follow()) {
                audit.start();
            }
            if (settings.follow() && settings.automations()) {
                mailing.start(
                        stores.log(), stores.codec(), ways, MailedRequests.of(stores.log(), ways, settings.clock()));
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The core, for those who come through the ways. @throws NotOpenException unless the node is open */
    Core opened() {
        Core running = core;
        if (phase != Phase.OPEN || running == null) {
            throw new NotOpenException(phase.code());
        }
        return running;
    }

    /** What says that nothing is stored any more. */
    WriteStop writeStop() {
        return writeStop;
    }

    /** What keeps from storing for now. */
    PassingFault passingFault() {
        return passingFault;
    }

    private void stopMatching() {
        Core running = core;
        if (running != null) {
            running.stopMatching();
        }
    }

    /** When log and vault were last backed up from here; null where they are not files of this node. */
    public LastBackup lastBackup() {
        return settings.shared() == null ? new LastBackup(directory.root()) : null;
    }

    /** The way in for commands; refuses until the node is open, and when the log was found damaged. */
    public Commands commands() {
        return ways;
    }

    /** The way in for questions; refuses until the node is open. */
    public Questions questions() {
        return ways;
    }

    /** The way out for mails. */
    public Mails mails() {
        return mailing.mails();
    }

    /** What persons may do now, read from the log. */
    public Standings standings() {
        return ways;
    }

    public EventLog log() {
        return stores.log();
    }

    public Vault vault() {
        return stores.vault();
    }

    /** The vault's keys: for what is sealed and is no event. */
    public KeyRing keys() {
        return stores.keys();
    }

    public EventCodec codec() {
        return stores.codec();
    }

    public Audit audit() {
        return audit;
    }

    /** Whether the data are invented. */
    public boolean demo() {
        return demo;
    }

    /** The person who acts for the command line: the first administrator. */
    public static PersonId administrator() {
        return Founding.ADMINISTRATOR;
    }

    /** Recomputes the whole log now. */
    public Verdict verify(LongConsumer progress) {
        return audit.verifyAll(progress);
    }

    /** How far the node has come. */
    public Phase phase() {
        return phase;
    }

    /** Keys that the vault should have and has not; empty when none is missing, or that is not known yet. */
    public Optional<MissingKeys> missingKeys() {
        return vaultCheck.missing();
    }

    /** Where the node stands. Cheap. */
    public NodeStatus status() {
        Core running = core;
        long indexed = running == null ? 0 : running.indexed();
        HeadWatch.Seen seen = HeadWatch.seen(watch, stores.log(), indexed);
        List<NodeStatus.Halted> halted = running == null ? List.of() : running.halted();
        return NodeStatus.of(phase, seen, indexed, writeStop, passingFault.now(), halted, settings.roles());
    }

    /** Waits until the matcher has acted on all up to a position. @return false when the time ran out, or none follows */
    public boolean awaitMatching(long position, Duration timeout) throws InterruptedException {
        return opened().awaitMatching(position, timeout);
    }

    /** Closes in reverse order. What is under way ends first. */
    @Override
    public void close() {
        phase = Phase.CLOSING;
        mailing.close();
        audit.close();
        vaultCheck.close();
        if (watch != null) {
            watch.close();
        }
        Core running = core;
        if (running != null) {
            running.close();
        }
        stores.close();
    }
}
