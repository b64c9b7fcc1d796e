package jp.musubi.query.need.preview;

import java.util.Optional;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.need.NeedDocument;
import jp.musubi.query.need.NeedEntry;
import jp.musubi.query.need.NeedProjection;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Supposed;
import jp.musubi.search.document.StoredRecord;

/** Answers {@link PreviewNeed}. */
public final class PreviewNeedSlice {
    private PreviewNeedSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(PreviewNeed.class, question -> answer(question, sources));
    }

    static Optional<NeedView> answer(PreviewNeed asked, Sources sources) {
        Optional<StoredRecord> stored =
                sources.at(null, view -> view.get(asked.id().ref(), asked.viewer()));
        boolean stranger = stored.map(found -> !found.insider()).orElse(asked.typed() == null);
        if (stranger) {
            return Optional.empty();
        }
        NeedEntry entry = supposed(asked, stored.map(NeedRecords.KIND::read).orElse(null));
        return Supposed.seen(
                        NeedDocument::of,
                        entry,
                        asked.onlooker().viewer(entry.view().content().named()),
                        asked.viewer())
                .map(NeedRecords::shown);
    }

    private static NeedEntry supposed(PreviewNeed asked, NeedEntry was) {
        NeedEntry entry = asked.typed() == null
                ? was
                : was == null
                        ? after(
                                null,
                                new NeedRegistered(asked.id(), asked.owner(), asked.introducedBy(), asked.typed()))
                        : after(was, revised(asked, was));
        NeedView view = entry.view();
        boolean waits = !view.state().stands() && NeedState.WAY.allows(view.state(), NeedOpened.class);
        return asked.shown() && waits
                ? after(entry, new NeedOpened(asked.id(), view.content().disclosure()))
                : entry;
    }

    private static NeedEvent revised(PreviewNeed asked, NeedEntry was) {
        return new NeedRevised(asked.id(), was.view().revision() + 1, true, asked.typed());
    }

    /** When it will be saved nobody can say. */
    private static NeedEntry after(NeedEntry was, NeedEvent event) {
        return Supposed.after(was, event, null, NeedEntry.class, NeedProjection::on);
    }
}
