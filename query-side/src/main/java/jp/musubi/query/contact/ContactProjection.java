package jp.musubi.query.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedEntry;
import jp.musubi.query.seed.SeedEntry;

/** Contacts, and the promises given in them. */
public final class ContactProjection {
    private ContactProjection() {}

    public static List<Change> on(ContactNoted event, Occurrence at, Known known) {
        List<Change> changes = new ArrayList<>();
        if (event.replaces()) {
            awaited(event, known)
                    .forEach(contact -> changes.add(new Change.Put(PromiseProjection.replaced(contact, event, at))));
        }
        changes.add(new Change.Put(noted(event, at, known)));
        return changes;
    }

    private static Set<ContactEntry> awaited(ContactNoted event, Known known) {
        Set<ContactEntry> awaited = new LinkedHashSet<>();
        for (RecordRef about : event.about()) {
            awaited.addAll(known.bearing(RecordType.CONTACT, Facet.AWAITS, about.toString(), ContactEntry.class));
        }
        return awaited;
    }

    private static Entry noted(ContactNoted e, Occurrence at, Known known) {
        PersonId promiser = e.promisedBy();
        ContactView view = new ContactView(
                e.contactId(),
                e.about(),
                e.on(),
                e.kind(),
                e.text(),
                e.nextAction(),
                e.due(),
                promiser == null ? null : promiser.value(),
                at.metadata().actor(),
                at.time(),
                at.position(),
                at.erased(),
                promiser == null ? null : PromiseCourse.given(promiser.value()));
        // Who promised tells whether something was promised: its words may have been erased since.
        RecordRef awaits =
                promiser == null || e.about().isEmpty() ? null : e.about().getFirst();
        return new ContactEntry(
                view, awaits, PromiseProjection.bearer(promiser, e.about(), known), reasons(e.about(), known));
    }

    /** What is about a pairing names its need and its seed, too. */
    private static Map<String, Set<String>> reasons(List<RecordRef> about, Known known) {
        Map<String, Set<String>> reasons = new TreeMap<>();
        for (RecordRef ref : about) {
            known.find(ref).ifPresent(entry -> {
                if (entry instanceof SeedEntry seed) {
                    reasons.put(ref.toString(), seed.view().custody().reasons());
                } else if (entry instanceof NeedEntry need) {
                    reasons.put(ref.toString(), need.view().custody().reasons());
                }
            });
        }
        return reasons;
    }

    /** That somebody else has what it is about changes who sees it, and nothing else. */
    public static List<Change> custody(RecordRef about, Set<String> reasons, Known known) {
        return known.bearing(RecordType.CONTACT, Facet.ABOUT, about.toString(), ContactEntry.class).stream()
                .<Change>map(was -> {
                    Map<String, Set<String>> next = new TreeMap<>(was.reasons());
                    next.put(about.toString(), reasons);
                    return new Change.Put(new ContactEntry(was.view(), was.awaits(), was.bearer(), next));
                })
                .toList();
    }

    /** The same note with another course of its promise. */
    static ContactView with(ContactView v, PromiseCourse course) {
        return new ContactView(
                v.id(),
                v.about(),
                v.on(),
                v.kind(),
                v.text(),
                v.nextAction(),
                v.due(),
                v.promisedBy(),
                v.notedBy(),
                v.noted(),
                v.position(),
                v.erased(),
                course);
    }

    /** Without its texts: as it reads when a key of what it is about is gone. */
    public static Entry stripped(Entry entry) {
        ContactEntry contact = (ContactEntry) entry;
        ContactView v = contact.view();
        ContactView view = new ContactView(
                v.id(),
                v.about(),
                v.on(),
                v.kind(),
                null,
                null,
                v.due(),
                v.promisedBy(),
                v.notedBy(),
                v.noted(),
                v.position(),
                true,
                v.promise() == null ? null : PromiseProjection.withoutTexts(v.promise()));
        return new ContactEntry(view, contact.awaits(), contact.bearer(), contact.reasons());
    }

    /** An erased contact says nothing, and nothing is awaited of it. */
    static List<Change> erased(ContactEntry was, Occurrence at, Known known) {
        ContactView view = ((ContactEntry) stripped(was)).view();
        return List.of(new Change.Erase(new ContactEntry(view, null, was.bearer(), was.reasons())));
    }
}
