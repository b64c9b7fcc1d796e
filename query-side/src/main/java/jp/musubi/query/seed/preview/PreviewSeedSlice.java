package jp.musubi.query.seed.preview;

import java.util.Optional;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.record.Supposed;
import jp.musubi.query.seed.SeedDocument;
import jp.musubi.query.seed.SeedEntry;
import jp.musubi.query.seed.SeedProjection;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.StoredRecord;

/** Answers {@link PreviewSeed}. */
public final class PreviewSeedSlice {
    private PreviewSeedSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(PreviewSeed.class, question -> answer(question, sources));
    }

    static Optional<SeedView> answer(PreviewSeed asked, Sources sources) {
        Optional<StoredRecord> stored =
                sources.at(null, view -> view.get(asked.id().ref(), asked.viewer()));
        boolean stranger = stored.map(found -> !found.insider()).orElse(asked.typed() == null);
        if (stranger) {
            return Optional.empty();
        }
        SeedEntry entry = supposed(asked, stored.map(SeedRecords.KIND::read).orElse(null));
        return Supposed.seen(
                        SeedDocument::of,
                        entry,
                        asked.onlooker().viewer(entry.view().content().named()),
                        asked.viewer())
                .map(SeedRecords::shown);
    }

    private static SeedEntry supposed(PreviewSeed asked, SeedEntry was) {
        SeedEntry entry = asked.typed() == null
                ? was
                : was == null
                        ? after(null, new SeedRegistered(asked.id(), asked.owner(), asked.typed()))
                        : after(was, revised(asked, was));
        SeedView view = entry.view();
        boolean waits = !view.state().stands() && SeedState.WAY.allows(view.state(), SeedPublished.class);
        return asked.shown() && waits
                ? after(entry, new SeedPublished(asked.id(), view.content().disclosure()))
                : entry;
    }

    private static SeedEvent revised(PreviewSeed asked, SeedEntry was) {
        return new SeedRevised(asked.id(), was.view().revision() + 1, true, asked.typed());
    }

    /** When it will be saved nobody can say. */
    private static SeedEntry after(SeedEntry was, SeedEvent event) {
        return Supposed.after(was, event, null, SeedEntry.class, SeedProjection::on);
    }
}
