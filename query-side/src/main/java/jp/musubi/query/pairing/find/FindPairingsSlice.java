package jp.musubi.query.pairing.find;

import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.pairing.PairingRecords;
import jp.musubi.query.pairing.PairingView;

/** Answers {@link FindPairings}. */
public final class FindPairingsSlice {
    private FindPairingsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindPairings.class, question -> answer(question, sources));
    }

    static Page<PairingView> answer(FindPairings asked, Sources sources) {
        return sources.at(
                asked.at(),
                view -> Viewers.overall(asked.viewer())
                        ? listing(asked)
                                .page(
                                        view,
                                        Viewers.at(asked.viewer(), asked.at()),
                                        asked.page(),
                                        asked.size(),
                                        PairingRecords::shown)
                        : Listing.nothing(view));
    }

    private static Listing listing(FindPairings asked) {
        Listing listing =
                Listing.of(RecordType.PAIRING).sorted(Numbers.WORKLIST, true).counting(Facet.STATE);
        if (asked.states() != null && !asked.states().isEmpty()) {
            listing.bearing(
                    Facet.STATE, asked.states().stream().map(PairingState::code).collect(Collectors.toSet()));
        }
        if (asked.need() != null) {
            listing.bearing(Facet.NEED, Set.of(asked.need().value()));
        }
        if (asked.seed() != null) {
            listing.bearing(Facet.SEED, Set.of(asked.seed().value()));
        }
        return listing;
    }
}
