package jp.musubi.query.readpairing;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.event.Evidence;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Gone;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.explainpair.Marks;
import jp.musubi.query.view.PairingView;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link ReadPairing}. */
public final class ReadPairingSlice {
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
                view -> view.get(asked.id().ref(), asked.viewer())
                        .map(Shown::pairing)
                        .map(pairing -> page(pairing, view, asked.viewer())));
    }

    private static PairingPage page(PairingView pairing, IndexView view, Viewer viewer) {
        return new PairingPage(
                view.position(),
                pairing,
                view.get(pairing.needId().ref(), viewer).map(Shown::need).orElseGet(() -> Gone.need(pairing.needId())),
                view.get(pairing.seedId().ref(), viewer).map(Shown::seed).orElseGet(() -> Gone.seed(pairing.seedId())),
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
