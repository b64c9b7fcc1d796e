package jp.musubi.app.kit.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.OwnerOf;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import org.springframework.stereotype.Component;

/** Reads what was typed for an act, and sends its command. */
@Component
public class ActSender {
    private final Sender sender;
    private final Questions questions;

    ActSender(Sender sender, Questions questions) {
        this.sender = sender;
        this.questions = questions;
    }

    /**
     * Sends the command of an act, and waits until pages show it.
     *
     * @param typed fields of a form; others than those of the act are left behind
     * @throws RefusedException when something typed is wrong, or the decision is no
     */
    public void send(Act<?, ?> act, Who who, String id, Map<String, String> typed, String commandId) {
        Body said = read(act, typed);
        sender.send(act.command(who.person(), id, said), commandId, owner(act, who, id));
    }

    private static Body read(Act<?, ?> act, Map<String, String> typed) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        typed.forEach((name, text) -> texts.put(name, List.of(text.strip())));
        TypedFields fields = new TypedFields(texts);
        Body said = act.body().read(fields);
        for (BodyShape.Part part : act.body().parts()) {
            if (act.offer().isAsked(part.name())) {
                fields.required(part.name(), blank(typed.get(part.name())) ? null : part);
            }
        }
        if (!fields.violations().isEmpty()) {
            throw new RefusedException(new Refusal(Refusal.Kind.INVALID, fields.violations()));
        }
        return said;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** For whom it is done when the record is another's; null for one's own, and for nobody's. */
    private PersonId owner(Act<?, ?> act, Who who, String id) {
        var owned = act.subject().owned();
        return owned == null
                ? null
                : questions.ask(new OwnerOf(owned.apply(id))).map(who::forOwner).orElse(null);
    }
}
