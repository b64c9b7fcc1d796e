package jp.musubi.query.reading.find;

import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.reading.ReadingRecords;
import jp.musubi.query.reading.ReadingView;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindReadings}. */
public final class FindReadingsSlice {
    private FindReadingsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindReadings.class, question -> sources.at(question.at(), view -> answer(question, view)));
    }

    private static Page<ReadingView> answer(FindReadings asked, IndexView view) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        if (viewer.seesAll() || viewer.has(Role.AUDITOR)) {
            return list(asked).page(view, viewer, asked.page(), asked.size(), ReadingRecords::shown);
        }
        if (!own(asked.record(), viewer, view)) {
            return list(asked).page(view, viewer, asked.page(), asked.size(), ReadingRecords::shown);
        }
        return list(asked)
                .page(
                        view,
                        Viewer.system(),
                        asked.page(),
                        asked.size(),
                        stored -> ReadingRecords.shown(stored).withoutName());
    }

    private static Listing list(FindReadings asked) {
        return Listing.of(RecordType.READING)
                .bearing(Facet.ABOUT, Set.of(asked.record().toString()))
                .sorted(Numbers.POSITION, true);
    }

    /** Whether the record is the viewer's own. Whoever brought it for somebody else is not told. */
    private static boolean own(RecordRef record, Viewer viewer, IndexView view) {
        return view.get(record, viewer)
                .map(stored -> owner(record.type(), stored))
                .filter(owner -> Viewers.persons(viewer).contains(owner.value()))
                .isPresent();
    }

    private static PersonId owner(RecordType type, StoredRecord stored) {
        return switch (type) {
            case SEED -> SeedRecords.shown(stored).owner();
            case NEED -> NeedRecords.shown(stored).owner();
            default -> null;
        };
    }
}
