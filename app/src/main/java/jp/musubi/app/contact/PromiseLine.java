package jp.musubi.app.contact;

import java.util.List;
import jp.musubi.app.kit.act.ActForm;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.query.contact.PromiseView;

/**
 * A promise as pages show it.
 *
 * @param about tag of the record that it was given on
 * @param address of that record's page
 * @param called that record's title
 * @param late whether it is open and overdue
 * @param acts what the reader may do with it; to whom it could be handed over is asked for only where the page lets choose
 */
public record PromiseLine(
        PromiseView promise, String about, String address, String called, boolean late, List<ActForm> acts) {

    public String id() {
        return promise.id().value();
    }

    /** Whether the reader may end it or hand it over. */
    public boolean mayAct() {
        return !acts.isEmpty();
    }

    /** What is done by a button alone. */
    public List<ActForm> buttons() {
        return acts.stream().filter(ActForm::plain).toList();
    }

    /** What wants to be filled in. */
    public List<ActForm> forms() {
        return acts.stream().filter(act -> !act.plain()).toList();
    }

    /** Whether nobody ever said what became of it. */
    public boolean replaced() {
        return promise.state() == PromiseState.REPLACED;
    }
}
