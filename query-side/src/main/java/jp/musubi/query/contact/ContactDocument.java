package jp.musubi.query.contact;

import java.util.Set;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.search.document.RecordDocument;

/** The document of a contact and of the promise given in it. */
public final class ContactDocument {
    private static final String NOTED = "noted";

    private ContactDocument() {}

    public static RecordDocument of(ContactEntry entry, long from) {
        ContactView view = entry.view();
        Facets facets = new Facets()
                .put(Facet.STATE, view.erased() ? Facet.ERASED : NOTED)
                .put(Facet.NOTED_BY, view.notedBy())
                .put(Facet.AWAITS, entry.awaits());
        view.about().forEach(ref -> facets.put(Facet.ABOUT, ref));
        Numbers numbers = new Numbers()
                .put(Numbers.REGISTERED, view.noted())
                .put(Numbers.CHANGED, view.noted())
                .put(Numbers.POSITION, view.position());
        if (view.promise() == null) {
            facets.put(Facet.PARTY, view.notedBy());
        } else {
            promise(view, view.promise(), facets, numbers);
        }
        Fields texts = new Fields().put("text", view.text()).put("nextAction", view.nextAction());
        Set<String> office = Access.office(Access.ofAll(entry.reasons().values()));
        return Entries.whole(
                entry, from, Access.withNoter(office, view.notedBy(), entry.bearer()), texts, facets, numbers);
    }

    private static void promise(ContactView view, PromiseCourse promise, Facets facets, Numbers numbers) {
        facets.put(Facet.PROMISED_BY, promise.by()).put(Facet.PARTY, promise.by());
        if (promise.handedOver().isEmpty()) {
            // Who noted somebody else's promise looks after it, until it is handed over.
            facets.put(Facet.PARTY, view.notedBy());
        }
        if (!view.erased()) {
            facets.put(Facet.PROMISE, promise.state());
            numbers.put(Numbers.DUE, view.due() == null ? Numbers.NO_DAY : view.due());
        }
    }
}
