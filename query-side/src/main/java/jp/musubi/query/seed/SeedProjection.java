package jp.musubi.query.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.contact.ContactProjection;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.erasure.ErasureProjection;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.pairing.Endings;
import jp.musubi.query.pairing.PairingProjection;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Contents;
import jp.musubi.query.record.Sounding;

/** Seeds. */
public final class SeedProjection {
    private SeedProjection() {}

    public static List<Change> on(SeedEvent event, Occurrence at, Known known) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(
                event instanceof SeedRegistered e ? registered(e, at) : after(seed(event, known), event, at)));
        changes.addAll(Endings.of(Facet.SEED, event.seedId().value(), at, known));
        return changes;
    }

    private static SeedEntry seed(SeedEvent event, Known known) {
        return known.require(event.seedId().ref(), SeedEntry.class);
    }

    private static Entry registered(SeedRegistered e, Occurrence at) {
        SeedView view = new SeedView(
                e.seedId(),
                e.owner(),
                Custody.NOBODYS,
                SeedState.WAY.after(null, e),
                1,
                e.content().disclosure(),
                at.time(),
                at.time(),
                at.position(),
                Sounding.ACCEPTED,
                Assent.UNSAID.reworded(at.metadata().actor(), e.owner()),
                e.content(),
                true);
        return entry(view);
    }

    private static Entry after(SeedEntry was, SeedEvent event, Occurrence at) {
        SeedView view = was.view();
        SeedState state = SeedState.WAY.after(view.state(), event);
        return entry(
                switch (event) {
                    // The range in the new content holds from now on: who narrows it in the form expects it to be
                    // narrow.
                    case SeedRevised e ->
                        changed(
                                view,
                                at,
                                state,
                                e.revision(),
                                e.content().disclosure(),
                                view.assent().reworded(at.metadata().actor(), view.owner()),
                                e.content());
                    case SeedPublished e -> {
                        SeedContent content = Contents.with(view.content(), e.disclosure());
                        yield changed(view, at, state, view.revision(), e.disclosure(), content);
                    }
                    case SeedRegistered e -> throw new IllegalStateException("registered is handled before");
                    case SeedWithdrawn e -> moved(view, at, state);
                    case SeedExpired e -> moved(view, at, state);
                });
    }

    private static Entry entry(SeedView view) {
        return new SeedEntry(view, view.state().stands());
    }

    private static SeedView moved(SeedView view, Occurrence at, SeedState state) {
        return changed(view, at, state, view.revision(), view.disclosure(), view.content());
    }

    public static SeedView changed(
            SeedView view, Occurrence at, SeedState state, int revision, Disclosure disclosure, SeedContent content) {
        return changed(view, at, state, revision, disclosure, view.assent(), content);
    }

    /** The same seed with what its owner has agreed to. */
    public static SeedEntry with(SeedEntry was, Assent assent, Occurrence at) {
        SeedView v = was.view();
        return new SeedEntry(changed(v, at, v.state(), v.revision(), v.disclosure(), assent, v.content()), was.shown());
    }

    /** The same seed with what is said of being approached. */
    public static SeedEntry with(SeedEntry was, Sounding sounding, Occurrence at) {
        SeedView v = was.view();
        return new SeedEntry(moved(v, at, v.state()).sounded(sounding), was.shown());
    }

    private static SeedView changed(
            SeedView view,
            Occurrence at,
            SeedState state,
            int revision,
            Disclosure disclosure,
            Assent assent,
            SeedContent content) {
        return new SeedView(
                view.id(),
                view.owner(),
                view.custody(),
                state,
                revision,
                disclosure,
                view.registered(),
                at.time(),
                at.position(),
                view.sounding(),
                assent,
                content,
                true);
    }

    /** That somebody else has it changes nothing that is said of it: its time and its position stay. */
    static List<Change> custody(CustodyEvent event, Occurrence at, Known known) {
        SeedEntry was = known.require(event.record(), SeedEntry.class);
        SeedView view = was.view();
        SeedView now = new SeedView(
                view.id(),
                Custody.owner(view.owner(), event),
                view.custody().after(event),
                view.state(),
                view.revision(),
                view.disclosure(),
                view.registered(),
                view.changed(),
                view.position(),
                view.sounding(),
                event instanceof OwnerChanged ? view.assent().handedOver() : view.assent(),
                view.content(),
                true);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(new SeedEntry(now, was.shown())));
        Set<String> reasons = now.custody().reasons();
        if (!reasons.equals(view.custody().reasons())) {
            changes.addAll(PairingProjection.custody(event.record(), reasons, known));
            changes.addAll(ContactProjection.custody(event.record(), reasons, known));
        }
        return changes;
    }

    /** An erased seed says nothing, and its pairings end. */
    static List<Change> erased(SeedEntry was, Occurrence at, Known known) {
        SeedView view = was.view();
        SeedState state = SeedState.WAY.afterOther(view.state(), at.event());
        SeedView nothing =
                changed(view, at, state, view.revision(), view.disclosure(), Assent.UNSAID, Contents.NO_SEED);
        SeedEntry tombstone = new SeedEntry(nothing.sounded(Sounding.ACCEPTED), was.shown());
        return ErasureProjection.side(Facet.SEED, tombstone, at, known);
    }
}
