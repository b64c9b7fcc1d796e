package jp.musubi.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.automation.ending.EndingAutomation;
import jp.musubi.automation.erasure.ErasureAutomation;
import jp.musubi.automation.kit.follow.FollowerStatus;
import jp.musubi.automation.matching.MatchCommands;
import jp.musubi.automation.matching.MatchingAutomation;
import jp.musubi.automation.matching.RematchAutomation;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.search.index.SearchIndex;
import jp.musubi.vault.Vault;

/**
 * What follows the log and acts by itself. Any number of nodes may do it at the same time: destroying a key twice changes
 * nothing, and a need that one node has matched is not matched again by another.
 */
final class Automations implements AutoCloseable {

    private final Followed followed;
    private final Optional<ErasureAutomation> erasures;
    private final int candidates;
    private volatile MatchingAutomation matching;
    private volatile RematchAutomation rematching;
    private volatile EndingAutomation ending;

    private Automations(Followed followed, Optional<ErasureAutomation> erasures, int candidates) {
        this.followed = followed;
        this.erasures = erasures;
        this.candidates = candidates;
    }

    /** Destroys the keys of all that has been erased so far, whatever the roles; then follows, where the roles want it. */
    static Automations start(Followed followed, Vault vault, NodeSettings settings) {
        int candidates = settings.matching().candidates();
        if (settings.automations()) {
            ErasureAutomation erasures = ErasureAutomation.start(
                    followed.log(),
                    owner -> followed.retries().until(() -> {
                        Erasures.destroy(vault, owner);
                        return owner;
                    }));
            return new Automations(followed, Optional.of(erasures), candidates);
        }
        ErasureAutomation.erasedIn(followed.log()).forEach(owner -> Erasures.destroy(vault, owner));
        return new Automations(followed, Optional.empty(), candidates);
    }

    /** A command that is repeated after a failure is stored once: it bears the same id. */
    void startMatching(SearchIndex index, MatchCommands commands) {
        if (erasures.isPresent()) {
            MatchCommands patient = patient(commands);
            MatchingAutomation fresh =
                    MatchingAutomation.start(followed.log(), followed.codec(), index, patient, candidates);
            matching = fresh;
            rematching = RematchAutomation.start(followed.log(), followed.codec(), index, patient, candidates, fresh);
        }
    }

    /** Ends what the day has ended, before this returns, and then as days pass. */
    void startEnding(SearchIndex index, MatchCommands commands, Today today) {
        if (erasures.isPresent()) {
            ending = EndingAutomation.start(index, patient(commands), today);
        }
    }

    private MatchCommands patient(MatchCommands commands) {
        return (command, cause) -> followed.retries().until(() -> {
            commands.send(command, cause);
            return cause;
        });
    }

    void stopMatching() {
        EndingAutomation days = ending;
        if (days != null) {
            days.close();
        }
        RematchAutomation job = rematching;
        if (job != null) {
            job.close();
        }
        MatchingAutomation running = matching;
        if (running != null) {
            running.close();
        }
    }

    boolean awaitMatching(long position, Duration timeout) throws InterruptedException {
        MatchingAutomation running = matching;
        return running != null && running.awaitIdle(position, timeout);
    }

    List<NodeStatus.Halted> halted() {
        List<NodeStatus.Halted> halted = new ArrayList<>();
        MatchingAutomation running = matching;
        if (running != null) {
            add(halted, "matching", running.status());
        }
        RematchAutomation job = rematching;
        if (job != null) {
            add(halted, "rematching", job.status());
        }
        EndingAutomation days = ending;
        if (days != null) {
            days.fault().ifPresent(why -> halted.add(new NodeStatus.Halted("ending", 0, why)));
        }
        erasures.ifPresent(following -> add(halted, "erasure", following.status()));
        return halted;
    }

    private static void add(List<NodeStatus.Halted> halted, String part, FollowerStatus status) {
        if (status.failed()) {
            halted.add(new NodeStatus.Halted(part, status.failedAt(), status.error()));
        }
    }

    @Override
    public void close() {
        stopMatching();
        erasures.ifPresent(ErasureAutomation::close);
    }
}
