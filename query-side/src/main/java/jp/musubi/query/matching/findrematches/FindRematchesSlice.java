package jp.musubi.query.matching.findrematches;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.matching.RematchRecords;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.matching.readrematch.ReadRematchSlice;
import jp.musubi.query.matching.readrematch.RematchProgress;

/** Answers {@link FindRematches}. */
public final class FindRematchesSlice {
    private FindRematchesSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindRematches.class, question -> answer(question, sources));
    }

    static Page<RematchProgress> answer(FindRematches asked, Sources sources) {
        Page<RematchView> found = sources.at(
                null,
                view -> Listing.of(RecordType.REMATCH)
                        .page(view, asked.viewer(), asked.page(), asked.size(), RematchRecords::shown));
        List<RematchProgress> items = found.items().stream()
                .map(job -> ReadRematchSlice.progress(job, sources))
                .toList();
        return new Page<>(found.position(), found.total(), found.reach(), items, found.facets());
    }
}
