package jp.musubi.query.projection;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.event.SeedEvent;
import jp.musubi.language.event.SeedExpired;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.value.Disclosure;
import jp.musubi.query.view.SeedState;
import jp.musubi.query.view.SeedView;

/** Seeds. */
final class SeedProjection {
    private SeedProjection() {}

    static List<Change> on(SeedEvent event, Occurrence at, Known known) {
        return switch (event) {
            case SeedRegistered e -> List.of(new Change.Put(registered(e, at)));
            case SeedRevised e -> List.of(new Change.Put(revised(seed(e, known), e, at)));
            case SeedPublished e -> List.of(new Change.Put(published(seed(e, known), e, at)));
            case SeedWithdrawn e -> ended(seed(e, known), SeedState.WITHDRAWN, at, known);
            case SeedExpired e -> ended(seed(e, known), SeedState.EXPIRED, at, known);
        };
    }

    private static Entry.Seed seed(SeedEvent event, Known known) {
        return known.require(event.seedId().ref(), Entry.Seed.class);
    }

    private static Entry registered(SeedRegistered e, Occurrence at) {
        SeedView view = new SeedView(
                e.seedId(),
                e.owner(),
                SeedState.DRAFT,
                1,
                e.content().disclosure(),
                at.time(),
                at.time(),
                at.position(),
                e.content(),
                true);
        return new Entry.Seed(view, false);
    }

    /** The range in the new content holds from now on: who narrows it in the form expects it to be narrow. */
    private static Entry revised(Entry.Seed was, SeedRevised e, Occurrence at) {
        SeedContent content = e.content();
        return new Entry.Seed(
                changed(was.view(), at, was.view().state(), e.revision(), content.disclosure(), content), was.shown());
    }

    private static Entry published(Entry.Seed was, SeedPublished e, Occurrence at) {
        SeedView view = was.view();
        SeedContent content = Contents.with(view.content(), e.disclosure());
        return new Entry.Seed(changed(view, at, SeedState.PUBLISHED, view.revision(), e.disclosure(), content), true);
    }

    private static List<Change> ended(Entry.Seed was, SeedState state, Occurrence at, Known known) {
        SeedView view = was.view();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(
                new Entry.Seed(changed(view, at, state, view.revision(), view.disclosure(), view.content()), false)));
        changes.addAll(Endings.of(Facet.SEED, view.id().value(), at, known));
        return changes;
    }

    static SeedView changed(
            SeedView view, Occurrence at, SeedState state, int revision, Disclosure disclosure, SeedContent content) {
        return new SeedView(
                view.id(),
                view.owner(),
                state,
                revision,
                disclosure,
                view.registered(),
                at.time(),
                at.position(),
                content,
                true);
    }
}
