package jp.musubi.query.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Role;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.projection.Facet;
import jp.musubi.query.projection.Numbers;
import jp.musubi.query.view.ContactView;
import jp.musubi.search.query.IndexView;

/** Answers {@link ReadWorklist}. */
public final class WorklistSlice {
    private WorklistSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadWorklist.class, question -> answer(question, sources));
    }

    static Worklist answer(ReadWorklist asked, Sources sources) {
        return sources.at(null, view -> worklist(asked, view));
    }

    private static Worklist worklist(ReadWorklist asked, IndexView view) {
        if (!asked.viewer().has(Role.COORDINATOR)) {
            return new Worklist(view.position(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Lines lines = new Lines(view, asked.viewer());
        long today = asked.today().toEpochDay();
        return new Worklist(
                view.position(),
                promises(asked, view, LocalDate.MIN.toEpochDay(), today - 1),
                promises(asked, view, today, LocalDate.MAX.toEpochDay()),
                lines.candidates(),
                lines.shortlisted(),
                lines.waiting());
    }

    /** Promises that nothing has followed up, due within the days. */
    private static List<ContactView> promises(ReadWorklist asked, IndexView view, long from, long until) {
        Listing listing = Listing.of(RecordType.CONTACT)
                .bearing(Facet.STATE, Set.of("noted"))
                .within(Numbers.DUE, from, until)
                .sorted(Numbers.DUE, false);
        PersonId person = asked.person();
        if (person != null) {
            listing.bearing(Facet.PARTY, Set.of(person.value()));
        }
        return listing.first(view, asked.viewer(), Listing.MAX_SIZE).stream()
                .map(Shown::contact)
                .toList();
    }
}
