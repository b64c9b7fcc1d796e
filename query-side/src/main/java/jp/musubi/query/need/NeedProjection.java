package jp.musubi.query.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.record.Disclosure;
import jp.musubi.query.contact.ContactProjection;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.erasure.ErasureProjection;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedEntry.Shared;
import jp.musubi.query.pairing.Endings;
import jp.musubi.query.pairing.PairingProjection;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Contents;
import jp.musubi.query.record.Sounding;

/** Needs. */
public final class NeedProjection {
    private NeedProjection() {}

    public static List<Change> on(NeedEvent event, Occurrence at, Known known) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(
                event instanceof NeedRegistered e ? registered(e, at) : after(need(event, known), event, at)));
        changes.addAll(Endings.of(Facet.NEED, event.needId().value(), at, known));
        return changes;
    }

    private static Entry after(NeedEntry was, NeedEvent event, Occurrence at) {
        NeedState state = NeedState.WAY.after(was.view().state(), event);
        return switch (event) {
            case NeedRegistered e -> throw new IllegalStateException("registered is handled before");
            case NeedRevised e -> revised(was, state, e, at);
            case NeedOpened e -> opened(was, state, e, at);
            case NeedClosed e -> closed(was, state, e, at);
            case NeedConsentWithdrawn e -> withdrawn(was, state, e, at);
            case NeedMatched e -> matched(was, e, at);
        };
    }

    private static NeedEntry need(NeedEvent event, Known known) {
        return known.require(event.needId().ref(), NeedEntry.class);
    }

    private static Entry registered(NeedRegistered e, Occurrence at) {
        NeedView view = new NeedView(
                e.needId(),
                e.owner(),
                e.introducedBy(),
                Custody.NOBODYS,
                NeedState.WAY.after(null, e),
                1,
                e.content().disclosure(),
                null,
                at.time(),
                at.time(),
                at.position(),
                0,
                0,
                null,
                Sounding.ACCEPTED,
                Assent.UNSAID.reworded(at.metadata().actor(), e.owner()),
                e.content(),
                true);
        return new NeedEntry(view, false, at.position(), new Shared(1, at.time(), at.position()));
    }

    /** The range in the new content holds from now on: who narrows it in the form expects it to be narrow. */
    private static Entry revised(NeedEntry was, NeedState state, NeedRevised e, Occurrence at) {
        NeedContent content = e.content();
        boolean told = was.view().content().tellsOwnerOf(content, was.view().disclosure());
        Assent assent = told
                ? was.view().assent().reworded(at.metadata().actor(), was.view().owner())
                : was.view().assent();
        NeedView view = copy(
                was.view(),
                at,
                state,
                e.revision(),
                content.disclosure(),
                was.view().closeReason(),
                assent,
                content);
        Shared shared = told ? changed(was, at, was.shared().revision() + 1) : was.shared();
        return new NeedEntry(view, was.shown(), was.registeredAt(), shared);
    }

    private static Entry opened(NeedEntry was, NeedState state, NeedOpened e, Occurrence at) {
        NeedView view = was.view();
        NeedContent content = Contents.with(view.content(), e.disclosure());
        return new NeedEntry(
                copy(
                        view,
                        at,
                        state,
                        view.revision(),
                        e.disclosure(),
                        null,
                        view.assent().withdrawn(null),
                        content),
                state.stands(),
                was.registeredAt(),
                changed(was, at, was.shared().revision()));
    }

    private static Entry closed(NeedEntry was, NeedState state, NeedClosed e, Occurrence at) {
        NeedView view = was.view();
        NeedView closed =
                copy(view, at, state, view.revision(), view.disclosure(), e.reason(), view.assent(), view.content());
        return moved(was, closed, at);
    }

    /** Nothing is left of why a date may have closed it before. */
    private static Entry withdrawn(NeedEntry was, NeedState state, NeedConsentWithdrawn e, Occurrence at) {
        NeedView view = was.view();
        Assent assent = view.assent().withdrawn(new Assent.Withdrawal(e.on(), e.askedBy()));
        NeedView withdrawn = copy(view, at, state, view.revision(), view.disclosure(), null, assent, view.content());
        return moved(was, withdrawn, at);
    }

    /** The same need with what its owner has agreed to. */
    public static NeedEntry with(NeedEntry was, Assent assent, Occurrence at) {
        NeedView v = was.view();
        NeedView view = copy(v, at, v.state(), v.revision(), v.disclosure(), v.closeReason(), assent, v.content());
        return new NeedEntry(
                view,
                was.shown(),
                was.registeredAt(),
                changed(was, at, was.shared().revision()));
    }

    /** The same need with what is said of being approached. */
    public static NeedEntry with(NeedEntry was, Sounding sounding, Occurrence at) {
        NeedView v = was.view();
        NeedView view = copy(v, at, v.state(), v.revision(), v.disclosure(), v.closeReason(), v.assent(), v.content());
        Shared shared = changed(was, at, was.shared().revision());
        return new NeedEntry(view.sounded(sounding), was.shown(), was.registeredAt(), shared);
    }

    private static Entry moved(NeedEntry was, NeedView view, Occurrence at) {
        return new NeedEntry(
                view,
                view.state().stands(),
                was.registeredAt(),
                changed(was, at, was.shared().revision()));
    }

    /** That the matcher has looked is no change of the need: its time and its position stay. */
    private static Entry matched(NeedEntry was, NeedMatched e, Occurrence at) {
        NeedView view = was.view();
        NeedView matched = view.matched(at.position(), e.causePosition(), e.answer());
        return new NeedEntry(matched, was.shown(), was.registeredAt(), was.shared());
    }

    /** That somebody else has it changes nothing that is said of it: its time and its position stay. */
    static List<Change> custody(CustodyEvent event, Occurrence at, Known known) {
        NeedEntry was = known.require(event.record(), NeedEntry.class);
        NeedView view = was.view();
        NeedView now = view.held(
                Custody.owner(view.owner(), event),
                view.custody().after(event),
                event instanceof OwnerChanged ? view.assent().handedOver() : view.assent());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(new NeedEntry(now, was.shown(), was.registeredAt(), was.shared())));
        Set<String> reasons = now.custody().reasons();
        if (!reasons.equals(view.custody().reasons())) {
            changes.addAll(PairingProjection.custody(event.record(), reasons, known));
            changes.addAll(ContactProjection.custody(event.record(), reasons, known));
        }
        return changes;
    }

    private static Shared changed(NeedEntry was, Occurrence at, int revision) {
        return new Shared(revision, at.time(), at.position());
    }

    private static NeedView copy(
            NeedView view,
            Occurrence at,
            NeedState state,
            int revision,
            Disclosure disclosure,
            NeedCloseReason closeReason,
            Assent assent,
            NeedContent content) {
        return new NeedView(
                view.id(),
                view.owner(),
                view.introducedBy(),
                view.custody(),
                state,
                revision,
                disclosure,
                closeReason,
                view.registered(),
                at.time(),
                at.position(),
                view.matchedPosition(),
                view.matchedCause(),
                view.answer(),
                view.sounding(),
                assent,
                content,
                true);
    }

    /** An erased need says nothing, and its pairings end. */
    static List<Change> erased(NeedEntry was, Occurrence at, Known known) {
        NeedView view = was.view();
        NeedState state = NeedState.WAY.afterOther(view.state(), at.event());
        NeedView nothing = copy(
                view,
                at,
                state,
                view.revision(),
                view.disclosure(),
                view.closeReason(),
                Assent.UNSAID,
                Contents.NO_NEED);
        // Of contents that can be read no more nobody can tell which told its owner anything.
        Shared shared = new Shared(0, at.time(), at.position());
        NeedEntry tombstone =
                new NeedEntry(nothing.sounded(Sounding.ACCEPTED), was.shown(), was.registeredAt(), shared);
        return ErasureProjection.side(Facet.NEED, tombstone, at, known);
    }
}
