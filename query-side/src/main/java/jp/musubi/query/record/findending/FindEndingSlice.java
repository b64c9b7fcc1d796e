package jp.musubi.query.record.findending;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.seed.SeedRecords;
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
        Set<String> persons = Viewers.parties(asked.viewer());
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
            SeedContent seed = SeedRecords.shown(stored).content();
            return new Ending(stored.record(), seed.title(), seed.validity().until(), false);
        }
        NeedContent need = NeedRecords.shown(stored).content();
        LocalDate lastDay = need.validity().until();
        boolean byConsent =
                need.consent() != null && lastDay.equals(need.consent().until());
        return new Ending(stored.record(), need.subject(), lastDay, byConsent);
    }
}
