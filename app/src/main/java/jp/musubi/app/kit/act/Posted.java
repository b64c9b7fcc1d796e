package jp.musubi.app.kit.act;

import java.util.Map;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.node.gateway.Who;

/**
 * An act as somebody posted it.
 *
 * @param id of the record, known to be one
 * @param typed the fields of the form
 */
public record Posted(Act<?, ?> act, Who who, String id, Map<String, String> typed) {
    /** The id that the form carried, or a new one. */
    public String commandId() {
        return Sender.idOf(typed.get("commandId"));
    }

    /** The notice that it is done. */
    public String done() {
        return act.key() + ".done";
    }
}
