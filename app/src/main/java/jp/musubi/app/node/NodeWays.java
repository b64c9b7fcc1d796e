package jp.musubi.app.node;

import java.time.Duration;
import java.util.function.Supplier;
import jp.musubi.app.gateway.Commands;
import jp.musubi.app.gateway.Questions;
import jp.musubi.app.gateway.ReadOnlyException;
import jp.musubi.command.Command;
import jp.musubi.command.eraseperson.ErasePerson;
import jp.musubi.command.eraserecord.EraseRecord;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.language.id.PersonId;
import jp.musubi.query.Question;
import jp.musubi.vault.Vault;

/** The ways into a node, for as long as the process lives: what is behind them may still be starting. */
final class NodeWays implements Commands, Questions {

    private final Node node;
    private final Vault vault;

    NodeWays(Node node, Vault vault) {
        this.node = node;
        this.vault = vault;
    }

    @Override
    public Outcome send(Command command, String commandId, PersonId onBehalfOf, String digest) {
        Core core = node.opened();
        node.writeStop().check();
        Outcome outcome = sent(() -> core.commands().send(command, commandId, onBehalfOf, digest));
        switch (command) {
            case ErasePerson erase -> Erasures.destroy(vault, erase.personId().ref());
            case EraseRecord erase -> Erasures.destroy(vault, erase.record());
            default -> {
                // Nothing else destroys keys.
            }
        }
        return outcome;
    }

    private Outcome sent(Supplier<Outcome> sending) {
        try {
            return sending.get();
        } catch (LogFailureException e) {
            node.writeStop().failed(e);
            throw new ReadOnlyException(e.getMessage());
        }
    }

    @Override
    public <A> A ask(Question<A> question) {
        return node.opened().questions().ask(question);
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
