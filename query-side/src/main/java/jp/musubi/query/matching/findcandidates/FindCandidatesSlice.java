package jp.musubi.query.matching.findcandidates;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.matching.LastLook;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.Candidate;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindCandidates}. */
public final class FindCandidatesSlice {
    private static final int MOST = 100;

    private FindCandidatesSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindCandidates.class, question -> answer(question, sources));
    }

    static Candidates answer(FindCandidates asked, Sources sources) {
        return sources.at(asked.at(), view -> candidates(asked, view, sources));
    }

    private static Candidates candidates(FindCandidates asked, IndexView view, Sources sources) {
        RecordType type = asked.of().type();
        if (!Viewers.overall(asked.viewer()) || type != RecordType.SEED && type != RecordType.NEED) {
            return Candidates.none(view.position());
        }
        MatchResult found = view.candidates(asked.of(), Math.clamp(asked.limit(), 1, MOST));
        List<Candidates.Item> items = found.candidates().stream()
                .map(one -> item(one, found.proposable(one), view, asked.viewer()))
                .toList();
        return new Candidates(
                found.position(),
                found.matcher(),
                found.glossary(),
                found.selfScore(),
                found.floor(),
                type == RecordType.NEED ? look(asked, view, sources) : null,
                items);
    }

    private static LastLook look(FindCandidates asked, IndexView view, Sources sources) {
        return view.get(asked.of(), asked.viewer())
                .map(NeedRecords::shown)
                .flatMap(need -> LastLook.at(need, sources))
                .orElse(null);
    }

    private static Candidates.Item item(Candidate one, boolean proposable, IndexView view, Viewer viewer) {
        String title =
                view.get(one.record(), viewer).map(FindCandidatesSlice::title).orElse(null);
        return new Candidates.Item(one.record(), one.revision(), title, proposable, one.reasons());
    }

    private static String title(StoredRecord stored) {
        return stored.record().type() == RecordType.SEED
                ? SeedRecords.shown(stored).content().title()
                : NeedRecords.shown(stored).content().subject();
    }
}
