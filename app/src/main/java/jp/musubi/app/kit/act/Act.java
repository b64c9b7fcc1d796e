package jp.musubi.app.kit.act;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Who;

/**
 * One act on a record of a subject.
 *
 * @param <V> a record of the subject as a page has it
 * @param <B> what is said with the act
 * @param verb as the use case is called, and as it stands in addresses: {@code take-back}
 * @param summary what it does, for the description of the interface
 * @param body what is said with it
 * @param command which command it is
 * @param maker makes the command
 * @param offer to whom it is offered, when, and how
 */
public record Act<V, B extends Body>(
        Subject<V> subject,
        String verb,
        String summary,
        BodyShape<B> body,
        Class<? extends Command> command,
        Maker<B> maker,
        Offer<V> offer) {

    /** Makes the command of an act. */
    public interface Maker<B> {
        /** @param id of the record, known to be one */
        Command make(PersonId actor, String id, B said);
    }

    /** A row. */
    public Act(
            Subject<V> subject,
            String verb,
            String summary,
            Class<B> body,
            Class<? extends Command> command,
            Maker<B> maker,
            Offer<V> offer) {
        this(subject, verb, summary, BodyShape.of(body), command, maker, offer);
    }

    /** Its address in the interface, below {@code /api/v1}. */
    public String path() {
        return "/" + subject.folder() + "/{id}/" + verb;
    }

    /** All its addresses in the interface, below {@code /api/v1}, the one that can be guessed first. */
    public List<String> paths() {
        return offer.before() == null ? List.of(path()) : List.of(path(), offer.before());
    }

    /** The address to which its form is posted. */
    public String page() {
        return subject.pages() + "/{id}/" + verb;
    }

    /** Key of what its button says; others begin with it. */
    public String key() {
        return "act." + subject.name() + "." + verb;
    }

    /** Makes the command of what was read. */
    public Command command(PersonId actor, String id, Body said) {
        return maker.make(actor, id, body.type().cast(said));
    }

    /**
     * Whether a page offers it: its event leads on from where the record stands, and this person may. The decision decides
     * for itself.
     */
    public boolean offered(Who who, V record) {
        return offer.holds(who, record, subject.state());
    }
}
