package jp.musubi.query.reading.find;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.reading.Parties;
import jp.musubi.query.reading.ReadingRecords;
import jp.musubi.query.reading.ReadingView;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindReadings}. */
public final class FindReadingsSlice {
    private FindReadingsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindReadings.class, question -> sources.at(question.at(), view -> answer(question, view)));
    }

    private static Page<FoundReading> answer(FindReadings asked, IndexView view) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        Optional<StoredRecord> record = view.get(asked.record(), viewer);
        PersonId inCharge = record.map(stored -> Parties.of(asked.record().type(), stored))
                .map(Parties::coordinator)
                .orElse(null);
        boolean named = viewer.seesAll() || viewer.has(Role.AUDITOR);
        boolean own = !named && record.filter(stored -> own(asked, stored)).isPresent();
        return list(asked).page(view, own ? Viewer.system() : viewer, asked.page(), asked.size(), stored -> {
            ReadingView reading = ReadingRecords.shown(stored);
            return new FoundReading(
                    own ? reading.withoutName() : reading, reading.reader().equals(inCharge));
        });
    }

    private static Listing list(FindReadings asked) {
        return Listing.of(RecordType.READING)
                .bearing(Facet.ABOUT, Set.of(asked.record().toString()))
                .sorted(Numbers.POSITION, true);
    }

    /** Whether the record is the viewer's own. Whoever brought it for somebody else is not told. */
    private static boolean own(FindReadings asked, StoredRecord stored) {
        PersonId owner = Parties.of(asked.record().type(), stored).owner();
        return owner != null && Viewers.persons(asked.viewer()).contains(owner.value());
    }
}
