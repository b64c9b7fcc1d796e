package jp.musubi.node;

import java.time.Duration;
import java.util.function.Supplier;
import jp.musubi.command.erasure.eraseperson.ErasePerson;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.kit.Command;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.LogQuestions;
import jp.musubi.node.gateway.LogStandings;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.OwnerOf;
import jp.musubi.node.gateway.PastReaders;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.ReadOnlyException;
import jp.musubi.node.gateway.ReadersOn;
import jp.musubi.node.gateway.Standing;
import jp.musubi.node.gateway.Standings;
import jp.musubi.node.gateway.StoreCause;
import jp.musubi.node.gateway.UnreachableException;
import jp.musubi.query.kit.Question;
import jp.musubi.query.reading.findreaders.FindReaders;
import jp.musubi.query.reading.findreaders.Readers;
import jp.musubi.vault.Vault;
import jp.musubi.vault.VaultException;

/** The ways into a node, for as long as the process lives: what is behind them may still be starting. */
final class NodeWays implements Commands, Questions, Standings {

    private final Node node;
    private final Vault vault;
    private final NodeSettings settings;
    private final PastReaders past = new PastReaders();

    NodeWays(Node node, Vault vault, NodeSettings settings) {
        this.node = node;
        this.vault = vault;
        this.settings = settings;
    }

    @Override
    public Outcome send(Command command, String commandId, PersonId onBehalfOf, String digest) {
        Core core = node.opened();
        if (!settings.commands()) {
            throw NotHereException.storing();
        }
        node.writeStop().check();
        Outcome outcome = sent(() -> core.commands().send(command, commandId, onBehalfOf, digest));
        try {
            switch (command) {
                case ErasePerson erase ->
                    Erasures.destroy(vault, erase.personId().ref());
                case EraseRecord erase -> Erasures.destroy(vault, erase.record());
                default -> {
                    // Nothing else destroys keys.
                }
            }
        } catch (VaultException e) {
            if (!RetryPolicy.passes(e)) {
                throw e;
            }
            node.passingFault().failed(e);
            // The automation will do it; whoever asked is not told that it is done before it is.
            throw new UnreachableException(e);
        }
        return outcome;
    }

    private Outcome sent(Supplier<Outcome> sending) {
        try {
            Outcome outcome = sending.get();
            node.passingFault().worked();
            return outcome;
        } catch (LogFailureException | VaultException e) {
            if (RetryPolicy.passes(e)) {
                node.passingFault().failed(e);
                throw new UnreachableException(e);
            }
            if (e instanceof LogFailureException failure) {
                node.writeStop().failed(failure);
            }
            throw new ReadOnlyException(StoreCause.of(e), e.getMessage());
        }
    }

    @Override
    public <A> A ask(Question<A> question) {
        Core core = node.opened();
        if (question instanceof OwnerOf) {
            // What was registered a moment ago, by somebody else, no index knows yet.
            return read(() -> new LogQuestions(node.log(), node.codec()).ask(question));
        }
        if (question instanceof ReadersOn asked) {
            @SuppressWarnings("unchecked")
            A readers = (A) read(() -> readers(core.questions(), asked));
            return readers;
        }
        return core.questions().ask(question);
    }

    private Readers readers(Questions index, ReadersOn asked) {
        long at = asked.at() != null ? asked.at() : Math.min(past.end(node.log(), asked.day()), index.position());
        return index.ask(new FindReaders(
                asked.viewer(),
                asked.record(),
                at,
                position -> past.viewers(node.log(), position),
                asked.page(),
                asked.size()));
    }

    @Override
    public Standing of(PersonId person) {
        node.opened();
        return read(() -> new LogStandings(node.log()).of(person));
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (LogFailureException e) {
            if (RetryPolicy.passes(e)) {
                throw new UnreachableException(e);
            }
            throw e;
        }
    }

    @Override
    public boolean await(long position, Duration timeout) {
        return node.opened().questions().await(position, timeout);
    }

    @Override
    public long position() {
        return node.opened().questions().position();
    }
}
