package jp.musubi.query.findrematches;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.query.Page;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.readrematch.ReadRematchSlice;
import jp.musubi.query.readrematch.RematchProgress;
import jp.musubi.query.view.RematchView;

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
                        .page(view, asked.viewer(), asked.page(), asked.size(), Shown::rematch));
        List<RematchProgress> items = found.items().stream()
                .map(job -> ReadRematchSlice.progress(job, sources))
                .toList();
        return new Page<>(found.position(), found.total(), found.reach(), items, found.facets());
    }
}
