package jp.musubi.query.cluster.firststeps;

import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.Role;
import jp.musubi.query.cluster.OfficeEntry;
import jp.musubi.query.cluster.OfficeRecords;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link ReadFirstSteps}. */
public final class FirstStepsSlice {
    private static final Set<String> ACTIVE = Set.of("active");

    private FirstStepsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadFirstSteps.class, question -> answer(question, sources));
    }

    private static FirstSteps answer(ReadFirstSteps asked, Sources sources) {
        if (!asked.viewer().has(Role.ADMINISTRATOR)) {
            return FirstSteps.none();
        }
        return sources.at(null, FirstStepsSlice::steps);
    }

    private static FirstSteps steps(IndexView view) {
        return new FirstSteps(
                office(view),
                any(view, Listing.of(RecordType.ORGANIZATION)),
                people(view).size() > 1,
                held(view, Role.COORDINATOR),
                held(view, Role.AUDITOR),
                any(view, Listing.of(RecordType.SEED)),
                any(view, Listing.of(RecordType.NEED)));
    }

    private static boolean office(IndexView view) {
        return view.get(OfficeEntry.REF, Viewer.system())
                .map(OfficeRecords::shown)
                .map(OfficeView::telephone)
                .isPresent();
    }

    /** Those with a name: the matcher, which has none, holds a role too. */
    private static List<PersonView> people(IndexView view) {
        return Listing.of(RecordType.PERSON).bearing(Facet.STATE, ACTIVE).first(view, Viewer.system(), 3).stream()
                .map(PersonRecords::shown)
                .filter(person -> person.name() != null)
                .toList();
    }

    private static boolean held(IndexView view, Role role) {
        Listing holders =
                Listing.of(RecordType.PERSON).bearing(Facet.STATE, ACTIVE).bearing(Facet.ROLE, Set.of(role.code()));
        return holders.first(view, Viewer.system(), Listing.MAX_SIZE).stream()
                .map(PersonRecords::shown)
                .anyMatch(person -> !person.locked());
    }

    private static boolean any(IndexView view, Listing listing) {
        return listing.find(view, Viewer.system(), 1, 1).total() > 0;
    }
}
