package jp.musubi.app.custody;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.command.custody.handover.HandOverAll;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.custody.findheld.FindHeld;
import org.springframework.stereotype.Component;

/** Hands over all that somebody has: what is too much for one append in several, each of which is stored whole. */
@Component
class HandOver {
    private final Questions questions;
    private final Sender sender;

    HandOver(Questions questions, Sender sender) {
        this.questions = questions;
        this.sender = sender;
    }

    /** What there is to hand over. */
    FindHeld.Held held(Who who, PersonId from) {
        return questions.ask(new FindHeld(who.viewer(), from));
    }

    /**
     * Hands it over. When this ends before it is done, what is left is handed over by asking again.
     *
     * @param note for the person who takes the promises over, or null
     */
    void all(Who who, PersonId from, PersonId to, String note, String commandId) {
        FindHeld.Held held = held(who, from);
        int part = 0;
        for (HandOverAll command : commands(who, from, to, note, held)) {
            sender.send(command, commandId + ":" + part++);
        }
    }

    /** At least one, so that what is wrong is said even if there is nothing to hand over. */
    private static List<HandOverAll> commands(Who who, PersonId from, PersonId to, String note, FindHeld.Held held) {
        List<HandOverAll> commands = new ArrayList<>();
        for (int at = 0; at == 0 || at < held.size(); at += HandOverAll.MOST) {
            commands.add(new HandOverAll(
                    who.person(),
                    from,
                    to,
                    part(held.records(), at),
                    part(held.promises(), at - held.records().size()),
                    note));
        }
        return commands;
    }

    /** What of a list lies in the window of one append. @param at where the window begins, seen from the list */
    private static <T> List<T> part(List<T> all, int at) {
        int from = Math.clamp(at, 0, all.size());
        int until = Math.clamp(at + (long) HandOverAll.MOST, 0, all.size());
        return all.subList(from, until);
    }
}
