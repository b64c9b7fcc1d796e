package jp.musubi.query.matching.findsimilar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;
import jp.musubi.search.query.Similar;
import jp.musubi.search.query.SimilarQuery;

/** Answers {@link FindSimilar}. */
public final class FindSimilarSlice {
    private static final int MOST = 50;

    private FindSimilarSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindSimilar.class, question -> answer(question, sources));
    }

    static SimilarRecords answer(FindSimilar asked, Sources sources) {
        return sources.at(asked.at(), view -> new SimilarRecords(view.position(), items(asked, view)));
    }

    private static List<SimilarRecords.Item> items(FindSimilar asked, IndexView view) {
        if (asked.text() == null) {
            return List.of();
        }
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        SimilarQuery query = new SimilarQuery(
                asked.type(),
                asked.text(),
                asked.except(),
                Map.of("state", states(asked.type())),
                Math.clamp(asked.limit(), 1, MOST));
        return view.similar(query, viewer).stream()
                .map(similar -> item(similar, view, viewer))
                .toList();
    }

    private static Set<String> states(RecordType type) {
        return type == RecordType.SEED ? SeedState.WAY.codes(State::underway) : NeedState.WAY.codes(State::underway);
    }

    private static SimilarRecords.Item item(Similar similar, IndexView view, Viewer viewer) {
        String title =
                view.get(similar.record(), viewer).map(FindSimilarSlice::title).orElse(null);
        return new SimilarRecords.Item(similar.record(), title, similar.nearness());
    }

    private static String title(StoredRecord stored) {
        return stored.record().type() == RecordType.SEED
                ? SeedRecords.shown(stored).content().title()
                : NeedRecords.shown(stored).content().subject();
    }
}
