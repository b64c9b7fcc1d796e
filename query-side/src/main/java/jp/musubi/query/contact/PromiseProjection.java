package jp.musubi.query.contact;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedEntry;

/** What becomes of promises. Each is kept with the contact in which it was given. */
public final class PromiseProjection {
    private PromiseProjection() {}

    public static List<Change> on(PromiseEvent event, Occurrence at, Known known) {
        ContactEntry was = known.require(event.subject(), ContactEntry.class);
        ContactEntry now = switch (event) {
            case PromiseKept e -> ended(was, after(was, e), e.followUp(), e.note(), at);
            case PromiseGivenUp e -> ended(was, after(was, e), null, e.reason(), at);
            case PromiseHandedOver e -> handedOver(was, e, at, known);
        };
        return List.of(new Change.Put(now));
    }

    private static PromiseState after(ContactEntry was, PromiseEvent event) {
        return PromiseState.WAY.after(was.view().promise().state(), event);
    }

    /** A later note ended it, as notes of the first version did. */
    static ContactEntry replaced(ContactEntry was, ContactNoted by, Occurrence at) {
        PromiseState state = PromiseState.WAY.afterOther(was.view().promise().state(), by);
        return ended(was, state, by.contactId(), null, at);
    }

    private static ContactEntry ended(
            ContactEntry was, PromiseState how, ContactId followUp, String reason, Occurrence at) {
        PromiseCourse before = was.view().promise();
        PromiseCourse course = new PromiseCourse(
                how,
                before.by(),
                before.handedOver(),
                followUp,
                reason,
                at.metadata().actor(),
                at.time());
        return new ContactEntry(ContactProjection.with(was.view(), course), null, was.bearer(), was.reasons());
    }

    private static ContactEntry handedOver(ContactEntry was, PromiseHandedOver e, Occurrence at, Known known) {
        PromiseCourse before = was.view().promise();
        List<PromiseCourse.HandOver> all = new ArrayList<>(before.handedOver());
        all.add(new PromiseCourse.HandOver(
                e.from() == null ? null : e.from().value(),
                e.to().value(),
                at.metadata().actor(),
                at.time(),
                e.note()));
        PromiseCourse course = new PromiseCourse(after(was, e), e.to().value(), all, null, null, null, null);
        return new ContactEntry(
                ContactProjection.with(was.view(), course),
                was.awaits(),
                bearer(e.to(), was.view().about(), known),
                was.reasons());
    }

    /** The promiser, when that is the intermediary who brought the need; coordinators read all promises anyway. */
    static PersonId bearer(PersonId promiser, List<RecordRef> about, Known known) {
        if (promiser == null || about.isEmpty() || about.getFirst().type() != RecordType.NEED) {
            return null;
        }
        return known.find(about.getFirst())
                .map(NeedEntry.class::cast)
                .filter(need -> promiser.equals(need.view().introducedBy()))
                .map(need -> promiser)
                .orElse(null);
    }

    static PromiseCourse withoutTexts(PromiseCourse c) {
        List<PromiseCourse.HandOver> silent = c.handedOver().stream()
                .map(one -> new PromiseCourse.HandOver(one.from(), one.to(), one.handedBy(), one.time(), null))
                .toList();
        return new PromiseCourse(c.state(), c.by(), silent, c.followUp(), null, c.endedBy(), c.ended());
    }
}
