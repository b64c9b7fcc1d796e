package jp.musubi.node.gateway;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/** Sends commands through Axon's gateway. */
public interface Commands {

    /** Code of the refusal of another request under a command id that was used; its field is the first that differs. */
    String OTHER_REQUEST = "key_of_another_request";

    /**
     * Sends a command and waits for its decision to be durable. A repeat of the same command id by the same actor answers
     * as the first did. Conflicts with simultaneous commands are retried a bounded number of times.
     *
     * @param command what is asked
     * @param commandId chosen by the caller (form, {@code Idempotency-Key}, import line), unique per intention, 1 to 200
     *     characters; it becomes the append id after being bound to the actor
     * @param onBehalfOf for whom, or null
     * @throws jp.musubi.command.kit.refusal.RefusedException when the decision is no; nothing is stored
     */
    default Outcome send(Command command, String commandId, PersonId onBehalfOf) {
        return send(command, commandId, onBehalfOf, null);
    }

    /**
     * As above, where a repeat must be the same request.
     *
     * @param digest of the request; null when it does not matter. Kept with the events
     * @throws jp.musubi.command.kit.refusal.RefusedException with {@link #OTHER_REQUEST} also when the command
     *     id was used with another digest
     */
    Outcome send(Command command, String commandId, PersonId onBehalfOf, String digest);

    /**
     * What came of a command.
     *
     * @param position log position of the last event stored; the head when the command changed nothing
     * @param repeated whether this command id had been accepted before
     */
    record Outcome(long position, boolean repeated) {}
}
