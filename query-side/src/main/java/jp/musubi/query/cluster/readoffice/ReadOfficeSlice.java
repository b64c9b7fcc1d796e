package jp.musubi.query.cluster.readoffice;

import java.util.Optional;
import jp.musubi.query.cluster.OfficeEntry;
import jp.musubi.query.cluster.OfficeRecords;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.search.document.Viewer;

/** Answers {@link ReadOffice}. */
public final class ReadOfficeSlice {
    private ReadOfficeSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadOffice.class, question -> answer(sources));
    }

    private static Optional<OfficeView> answer(Sources sources) {
        return sources.at(null, view -> view.get(OfficeEntry.REF, Viewer.visitor()))
                .map(OfficeRecords::shown);
    }
}
