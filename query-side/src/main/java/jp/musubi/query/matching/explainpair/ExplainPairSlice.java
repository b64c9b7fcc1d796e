package jp.musubi.query.matching.explainpair;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.matching.LastLook;
import jp.musubi.query.matching.Marks;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingRecords;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.fit.Gaps;
import jp.musubi.search.match.PairMatch;
import jp.musubi.search.query.IndexView;

/** Answers {@link ExplainPair}. */
public final class ExplainPairSlice {
    private ExplainPairSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ExplainPair.class, question -> answer(question, sources));
    }

    static Optional<PairExplanation> answer(ExplainPair asked, Sources sources) {
        if (!Viewers.overall(asked.viewer())) {
            return Optional.empty();
        }
        return sources.at(asked.at(), view -> {
            Viewer viewer = Viewers.at(asked.viewer(), asked.at());
            Optional<StoredRecord> need = view.get(asked.need().ref(), viewer).filter(StoredRecord::insider);
            Optional<StoredRecord> seed = view.get(asked.seed().ref(), viewer).filter(StoredRecord::insider);
            return need.isEmpty() || seed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(explained(
                            asked, view, sources, NeedRecords.shown(need.get()), SeedRecords.shown(seed.get())));
        });
    }

    private static PairExplanation explained(
            ExplainPair asked, IndexView view, Sources sources, NeedView need, SeedView seed) {
        PairMatch match = view.pair(asked.need().ref(), asked.seed().ref())
                .map(found -> Viewers.across(asked.viewer()) ? found : found.withoutStandings())
                .orElse(null);
        List<String> terms = match == null ? List.of() : terms(match);
        PairingView pairing = view.get(PairingId.of(asked.need(), asked.seed()).ref(), asked.viewer())
                .map(PairingRecords::shown)
                .orElse(null);
        return new PairExplanation(
                view.position(),
                need,
                seed,
                pairing,
                match,
                Viewers.across(asked.viewer())
                        ? LastLook.at(need, sources)
                                .flatMap(look -> look.of(asked.seed()))
                                .orElse(null)
                        : null,
                Passages.of(
                        need.content(),
                        match == null
                                ? List.of()
                                : Marks.ofSaid(terms, match.reasons().links())),
                Passages.of(
                        seed.content(),
                        match == null
                                ? List.of()
                                : Marks.ofGiven(terms, match.reasons().links())),
                match == null ? List.of() : Gaps.of(match.seedTraits(), match.needTraits(), asked.today()));
    }

    private static List<String> terms(PairMatch match) {
        return match.reasons().terms().stream().map(Evidence.MatchedTerm::term).toList();
    }
}
