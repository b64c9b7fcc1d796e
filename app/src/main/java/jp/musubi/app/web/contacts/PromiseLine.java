package jp.musubi.app.web.contacts;

import java.util.List;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakers;

/**
 * A promise as pages show it.
 *
 * @param about tag of the record that it was given on
 * @param address of that record's page
 * @param called that record's title
 * @param late whether it is open and overdue
 * @param mayAct whether the reader may end it or hand it over
 * @param takers to whom; asked for only where the page lets choose
 */
public record PromiseLine(
        PromiseView promise,
        String about,
        String address,
        String called,
        boolean late,
        boolean mayAct,
        List<FindPromiseTakers.Taker> takers) {

    public String id() {
        return promise.id().value();
    }

    /** Whether nobody ever said what became of it. */
    public boolean replaced() {
        return promise.state() == PromiseState.REPLACED;
    }
}
