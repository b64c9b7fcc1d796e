package jp.musubi.query.pairing.read;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.matching.Marks;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.pairing.PairingRecords;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link ReadPairing}. */
public final class ReadPairingSlice {
    /** Earlier proposals that are read at once. */
    private static final int EARLIER = 20;

    private ReadPairingSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadPairing.class, question -> answer(question, sources));
    }

    static Optional<PairingPage> answer(ReadPairing asked, Sources sources) {
        if (!Viewers.overall(asked.viewer())) {
            return Optional.empty();
        }
        return sources.at(
                asked.at(),
                view -> view.get(asked.id().ref(), Viewers.at(asked.viewer(), asked.at()))
                        .map(PairingRecords::shown)
                        .map(pairing -> page(pairing, earlier(asked, pairing, sources), view, asked)));
    }

    private static Optional<PairingView> pairing(ReadPairing asked, IndexView view) {
        return view.get(asked.id().ref(), asked.viewer()).map(PairingRecords::shown);
    }

    /** The index still knows how the pairing read when it was proposed before. */
    private static List<PairingView> earlier(ReadPairing asked, PairingView pairing, Sources sources) {
        List<Long> before =
                pairing.proposals().subList(0, pairing.proposals().size() - 1).reversed();
        return before.stream()
                .limit(EARLIER)
                .flatMap(position -> sources.at(position, view -> pairing(asked, view)).stream())
                .toList();
    }

    private static PairingPage page(PairingView pairing, List<PairingView> earlier, IndexView view, ReadPairing asked) {
        Viewer viewer = asked.viewer();
        return new PairingPage(
                view.position(),
                pairing,
                earlier,
                view.get(pairing.needId().ref(), viewer)
                        .map(NeedRecords::shown)
                        .orElseGet(() -> NeedRecords.gone(pairing.needId())),
                view.get(pairing.seedId().ref(), viewer)
                        .map(SeedRecords::shown)
                        .orElseGet(() -> SeedRecords.gone(pairing.seedId())),
                terms(pairing.evidence()));
    }

    private static List<String> terms(Evidence evidence) {
        if (evidence == null || evidence.terms() == null) {
            return List.of();
        }
        List<String> matched =
                evidence.terms().stream().map(Evidence.MatchedTerm::term).toList();
        List<Evidence.Link> links = evidence.links() == null ? List.of() : evidence.links();
        return Marks.ofSaid(Marks.ofGiven(matched, links), links);
    }
}
