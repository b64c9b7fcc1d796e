package jp.musubi.query.custody.readcustody;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.custody.readcustody.ReadCustody.Custodies;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link ReadCustody}. */
public final class ReadCustodySlice {
    /** As many of each kind as a screen is scrolled through; the rest come up as these are taken. */
    private static final int MOST = 50;

    /** Drafts that are looked through for those that somebody brought. */
    private static final int DRAFTS = 2_000;

    private ReadCustodySlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadCustody.class, question -> sources.at(null, view -> answer(question, view)));
    }

    private static Custodies answer(ReadCustody asked, IndexView view) {
        Viewer viewer = asked.viewer();
        if (!viewer.has(Role.COORDINATOR)) {
            return Custodies.NONE;
        }
        Set<String> person = Set.of(asked.person().value());
        long mine = Stream.of(RecordType.SEED, RecordType.NEED)
                .mapToLong(type -> Listing.of(type)
                        .bearing(Facet.COORDINATOR, person)
                        .find(view, viewer, 1, 1)
                        .total())
                .sum();
        List<NeedView> needs = Stream.concat(open(view, viewer), brought(view, viewer))
                .limit(MOST + 1L)
                .toList();
        List<SeedView> seeds =
                nobodys(RecordType.SEED, SeedState.WAY.codes(State::stands)).first(view, viewer, MOST + 1).stream()
                        .map(SeedRecords::shown)
                        .toList();
        boolean more = needs.size() > MOST || seeds.size() > MOST;
        return new Custodies(
                mine,
                needs.stream().limit(MOST).toList(),
                seeds.stream().limit(MOST).toList(),
                more);
    }

    private static Stream<NeedView> open(IndexView view, Viewer viewer) {
        return nobodys(RecordType.NEED, NeedState.WAY.codes(State::stands)).first(view, viewer, MOST + 1).stream()
                .map(NeedRecords::shown);
    }

    /** A draft of a company waits for the company; one that somebody brought waits for the office. */
    private static Stream<NeedView> brought(IndexView view, Viewer viewer) {
        return nobodys(RecordType.NEED, NeedState.WAY.codes(State::waits)).first(view, viewer, DRAFTS).stream()
                .map(NeedRecords::shown)
                .filter(need -> need.introducedBy() != null);
    }

    private static Listing nobodys(RecordType type, Set<String> states) {
        return Listing.of(type).bearing(Facet.STATE, states).bearing(Facet.COORDINATOR, Set.of(Custody.NOBODY));
    }
}
