package jp.musubi.app.web.page;

import java.time.Duration;
import java.util.UUID;
import jp.musubi.app.gateway.Commands;
import jp.musubi.app.gateway.Questions;
import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;
import org.springframework.stereotype.Component;

/** Sends the commands of forms and waits until pages show what they did: whoever saves sees it at once. */
@Component
public class Sender {
    /** Longer than any index needs when all is well; afterwards the page is shown as it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int LONGEST_ID = 120;

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
     * Sends one command for the person himself.
     *
     * @throws jp.musubi.command.refusal.RefusedException when the decision is no
     */
    public void send(Command command, String commandId) {
        send(command, commandId, null);
    }

    /** As {@link #send(Command, String)}, for another person. */
    public void send(Command command, String commandId, PersonId onBehalfOf) {
        questions.await(commands.send(command, commandId, onBehalfOf).position(), PATIENCE);
    }
}
