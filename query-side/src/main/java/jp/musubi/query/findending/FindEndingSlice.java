package jp.musubi.query.findending;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.value.Role;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.projection.Facet;
import jp.musubi.query.projection.Numbers;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindEnding}. */
public final class FindEndingSlice {
    private static final Comparator<Ending> EARLIEST = Comparator.comparing(Ending::lastDay)
            .thenComparing(ending -> ending.record().toString());

    private FindEndingSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindEnding.class, question -> answer(question, sources));
    }

    static List<Ending> answer(FindEnding asked, Sources sources) {
        boolean own = asked.mine() || !asked.viewer().has(Role.COORDINATOR);
        Set<String> persons = Viewers.persons(asked.viewer());
        return own && persons.isEmpty()
                ? List.of()
                : sources.at(
                        null,
                        view -> Stream.of(RecordType.SEED, RecordType.NEED)
                                .flatMap(type -> ending(type, asked, own ? persons : Set.of(), view))
                                .sorted(EARLIEST)
                                .toList());
    }

    private static Stream<Ending> ending(RecordType type, FindEnding asked, Set<String> persons, IndexView view) {
        long today = asked.today().toEpochDay();
        Listing listing = Listing.of(type)
                .within(Numbers.ENDS, today, today + asked.days())
                .sorted(Numbers.ENDS, false);
        if (!persons.isEmpty()) {
            listing.bearing(Facet.PARTY, persons);
        }
        return listing.first(view, asked.viewer(), Listing.MAX_SIZE).stream().map(FindEndingSlice::ending);
    }

    private static Ending ending(StoredRecord stored) {
        if (stored.record().type() == RecordType.SEED) {
            SeedContent seed = Shown.seed(stored).content();
            return new Ending(stored.record(), seed.title(), seed.validity().until(), false);
        }
        NeedContent need = Shown.need(stored).content();
        LocalDate lastDay = need.validity().until();
        boolean byConsent =
                need.consent() != null && lastDay.equals(need.consent().until());
        return new Ending(stored.record(), need.subject(), lastDay, byConsent);
    }
}
