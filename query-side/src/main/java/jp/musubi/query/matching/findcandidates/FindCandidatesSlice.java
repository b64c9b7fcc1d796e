package jp.musubi.query.matching.findcandidates;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
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
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        boolean across = Viewers.across(viewer);
        if (!across && !insider(asked.of(), view, viewer)) {
            return Candidates.none(view.position());
        }
        int limit = Math.clamp(asked.limit(), 1, MOST);
        // Whoever does not see all houses reads of the seeds and needs of theirs alone, also how good these are.
        MatchResult found = view.candidates(asked.of(), across ? limit : MOST);
        List<Candidates.Item> items = found.candidates().stream()
                .filter(one -> across || insider(one.record(), view, viewer))
                .limit(limit)
                .map(one -> item(one, found.proposable(one), view, viewer))
                .toList();
        return new Candidates(
                found.position(),
                found.matcher(),
                found.glossary(),
                found.selfScore(),
                found.floor(),
                type == RecordType.NEED && across ? look(asked, view, sources) : null,
                items);
    }

    private static boolean insider(RecordRef record, IndexView view, Viewer viewer) {
        return view.get(record, viewer).filter(StoredRecord::insider).isPresent();
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
