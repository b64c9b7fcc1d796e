package jp.musubi.query.matching.samplerematch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.matching.LastLook;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.query.IndexView;

/** Answers {@link SampleRematch}. */
public final class SampleRematchSlice {
    private static final int MOST = 20;

    /** As many as may be proposed for a need, and then some: what moves further down concerns nobody. */
    private static final int DEPTH = 5;

    private final SampleRematch asked;
    private final Sources sources;
    private final IndexView view;

    private SampleRematchSlice(SampleRematch asked, Sources sources, IndexView view) {
        this.asked = asked;
        this.sources = sources;
        this.view = view;
    }

    public static void register(Registry registry, Sources sources) {
        registry.answer(SampleRematch.class, question -> answer(question, sources));
    }

    static RematchSample answer(SampleRematch asked, Sources sources) {
        return sources.at(null, view -> new SampleRematchSlice(asked, sources, view).sample());
    }

    private RematchSample sample() {
        if (!Viewers.overall(asked.viewer()) || !Viewers.across(asked.viewer())) {
            return new RematchSample(view.position(), null, List.of());
        }
        List<RematchSample.OfNeed> needs = view.matched(RecordType.NEED).stream()
                .sorted(Comparator.comparing(need -> Ids.derived("sample", need.id())))
                .limit(Math.clamp(asked.size(), 1, MOST))
                .flatMap(need -> ofNeed(need).stream())
                .toList();
        return new RematchSample(view.position(), view.glossary().version(), needs);
    }

    private Optional<RematchSample.OfNeed> ofNeed(RecordRef need) {
        MatchResult now = view.candidates(need, DEPTH);
        List<SeedId> after = now.candidates().stream()
                .filter(now::proposable)
                .map(one -> new SeedId(one.record().id()))
                .toList();
        return view.get(need, asked.viewer()).map(NeedRecords::shown).map(known -> compared(known, now, after));
    }

    private RematchSample.OfNeed compared(NeedView need, MatchResult now, List<SeedId> after) {
        Optional<NeedMatched> last = LastLook.at(need, sources).map(LastLook::matched);
        List<SeedId> before = last.map(SampleRematchSlice::found).orElse(List.of());
        return new RematchSample.OfNeed(
                need,
                new RematchSample.Found(
                        last.map(NeedMatched::matcher).orElse(null),
                        last.map(NeedMatched::glossary).orElse(null),
                        lines(before, after)),
                new RematchSample.Found(now.matcher(), view.glossary().version(), lines(after, before)));
    }

    private static List<SeedId> found(NeedMatched matched) {
        return matched.reached().stream().limit(DEPTH).toList();
    }

    private List<RematchSample.Line> lines(List<SeedId> these, List<SeedId> others) {
        return these.stream()
                .map(seed ->
                        new RematchSample.Line(seed, title(seed), these.indexOf(seed) + 1, others.indexOf(seed) + 1))
                .toList();
    }

    private String title(SeedId seed) {
        return view.get(seed.ref(), asked.viewer())
                .map(stored -> SeedRecords.shown(stored).content().title())
                .orElse(null);
    }
}
