package jp.musubi.app.kit.page;

import java.time.Duration;
import java.util.UUID;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.CommandDigest;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import org.springframework.stereotype.Component;

/** Sends the commands of forms and waits until pages show what they did: whoever saves sees it at once. */
@Component
public class Sender {
    /** Longer than any index needs when all is well; afterwards the page is shown as it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int LONGEST_ID = 120;

    /** Code of the refusal of a form that was stored before with another content. */
    private static final String SAVED_BEFORE = "saved_before";

    private final Commands commands;
    private final Questions questions;

    Sender(Commands commands, Questions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    /** A new command id, to be carried by a form so that a double click sends the same command twice. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The id that a form carried, or a new one when it carried none that can be used. */
    public static String idOf(String carried) {
        boolean usable = carried != null && !carried.isBlank() && carried.length() <= LONGEST_ID;
        return usable ? carried : newId();
    }

    /**
     * Sends one command for the person himself. A form that is sent again as it was answers as the first did.
     *
     * @throws RefusedException when the decision is no, or when the form was stored before and has been changed since
     *     ({@link #savedBefore})
     */
    public void send(Command command, String commandId) {
        send(command, commandId, null);
    }

    /** As {@link #send(Command, String)}, for another person. */
    public void send(Command command, String commandId, PersonId onBehalfOf) {
        questions.await(stored(command, commandId, onBehalfOf).position(), PATIENCE);
    }

    private Commands.Outcome stored(Command command, String commandId, PersonId onBehalfOf) {
        try {
            return commands.send(command, commandId, onBehalfOf, CommandDigest.of(command, commandId));
        } catch (RefusedException refused) {
            if (has(refused, Commands.OTHER_REQUEST)) {
                throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, SAVED_BEFORE));
            }
            throw refused;
        }
    }

    /**
     * Whether a form was refused because it has been stored before, with another content: somebody went back, changed
     * something and sent it again. Nothing of the change is stored.
     */
    public static boolean savedBefore(RefusedException refused) {
        return has(refused, SAVED_BEFORE);
    }

    private static boolean has(RefusedException refused, String code) {
        return refused.refusal().violations().stream()
                .anyMatch(violation -> violation.code().equals(code));
    }
}
