package jp.musubi.query.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.contact.ContactProjection;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedProjection;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.Endings;
import jp.musubi.query.pairing.PairingProjection;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.record.Contents;
import jp.musubi.query.seed.SeedProjection;
import jp.musubi.query.seed.SeedView;

/**
 * What an erasure takes out of the index, at every position: exactly what can no longer be opened once its key is
 * destroyed, so that a rebuild from the log, where it reads as null, gives the same index.
 */
public final class ErasureProjection {
    private ErasureProjection() {}

    /** Only seeds, needs and contacts have texts of their own to erase. */
    public static List<Change> on(RecordErased event, Occurrence at, Known known) {
        return known.find(event.record()).map(was -> erased(was, at, known)).orElse(List.of());
    }

    private static List<Change> erased(Entry was, Occurrence at, Known known) {
        return switch (was) {
            case Entry.Seed seed -> side(was.ref(), Facet.SEED, tombstone(seed, at), at, known);
            case Entry.Need need -> side(was.ref(), Facet.NEED, tombstone(need, at), at, known);
            case Entry.Contact contact -> List.of(new Change.Erase(tombstone(contact)));
            case Entry.Pairing pairing -> List.of();
            case Entry.Person person -> List.of();
            case Entry.Organization organization -> List.of();
            case Entry.Office office -> List.of();
            case Entry.Term term -> List.of();
            case Entry.Rematch rematch -> List.of();
            case Entry.Matcher matcher -> List.of();
        };
    }

    public static List<Change> on(PersonErased event, Occurrence at) {
        PersonId id = event.personId();
        PersonView nobody = new PersonView(id, null, null, null, List.of(), false, true, at.position());
        return List.of(
                new Change.Erase(new Entry.Person(nobody)),
                new Change.Rewrite(Facet.RESEARCHER, id.value(), withoutResearcher(id)),
                new Change.Rewrite(Facet.ABOUT, id.ref().toString(), ContactProjection::stripped));
    }

    /** A side of pairings goes: with it what they quote of it, and what was said about it. */
    private static List<Change> side(RecordRef record, String facet, Entry tombstone, Occurrence at, Known known) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Erase(tombstone));
        changes.add(new Change.Rewrite(facet, record.id(), PairingProjection::stripped));
        changes.add(new Change.Rewrite(Facet.ABOUT, record.toString(), ContactProjection::stripped));
        changes.addAll(Endings.of(facet, record.id(), at, known, PairingProjection::stripped));
        return changes;
    }

    private static Entry tombstone(Entry.Seed was, Occurrence at) {
        SeedView view = was.view();
        return new Entry.Seed(
                SeedProjection.changed(
                        view,
                        at,
                        SeedState.WAY.afterOther(view.state(), at.event()),
                        view.revision(),
                        view.disclosure(),
                        Contents.NO_SEED),
                was.shown());
    }

    private static Entry tombstone(Entry.Need was, Occurrence at) {
        NeedView view = was.view();
        return new Entry.Need(
                NeedProjection.changed(
                        view,
                        at,
                        NeedState.WAY.afterOther(view.state(), at.event()),
                        view.revision(),
                        view.disclosure(),
                        Contents.NO_NEED),
                was.shown(),
                was.registeredAt(),
                // Of contents that can be read no more nobody can tell which told its owner anything.
                new Entry.Need.Shared(0, at.time(), at.position()));
    }

    private static Entry tombstone(Entry.Contact was) {
        ContactView view = ((Entry.Contact) ContactProjection.stripped(was)).view();
        return new Entry.Contact(view, null, was.bearer());
    }

    /** The seed without what says who that researcher is. */
    private static UnaryOperator<Entry> withoutResearcher(PersonId person) {
        return entry -> {
            Entry.Seed seed = (Entry.Seed) entry;
            SeedView v = seed.view();
            List<Researcher> researchers = v.content().researchers().stream()
                    .map(one -> one.person().equals(person) ? new Researcher(person, null, null, null) : one)
                    .toList();
            SeedView view = new SeedView(
                    v.id(),
                    v.owner(),
                    v.state(),
                    v.revision(),
                    v.disclosure(),
                    v.registered(),
                    v.changed(),
                    v.position(),
                    Contents.with(v.content(), researchers),
                    true);
            return new Entry.Seed(view, seed.shown());
        };
    }
}
