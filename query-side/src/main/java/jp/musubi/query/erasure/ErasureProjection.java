package jp.musubi.query.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.Researcher;
import jp.musubi.query.contact.ContactProjection;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.pairing.Endings;
import jp.musubi.query.pairing.PairingProjection;
import jp.musubi.query.party.PersonEntry;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.record.Contents;
import jp.musubi.query.seed.SeedEntry;
import jp.musubi.query.seed.SeedView;

/**
 * What an erasure takes out of the index, at every position: exactly what can no longer be opened once its key is
 * destroyed, so that a rebuild from the log, where it reads as null, gives the same index.
 */
public final class ErasureProjection {
    private ErasureProjection() {}

    /** A person goes: from their own record, from the seeds that name them, and from what was noted about them. */
    public static List<Change> on(PersonErased event, Occurrence at, Known known) {
        PersonId id = event.personId();
        PersonView nobody = new PersonView(id, null, null, null, List.of(), false, true, at.position());
        return List.of(
                new Change.Erase(new PersonEntry(nobody)),
                new Change.Rewrite(Facet.RESEARCHER, id.value(), withoutResearcher(id)),
                new Change.Rewrite(Facet.ABOUT, id.ref().toString(), ContactProjection::stripped));
    }

    /** A side of pairings goes: with it what they quote of it, and what was said about it. */
    public static List<Change> side(String facet, Entry tombstone, Occurrence at, Known known) {
        RecordRef record = tombstone.ref();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Erase(tombstone));
        changes.add(new Change.Rewrite(facet, record.id(), PairingProjection::stripped));
        changes.add(new Change.Rewrite(Facet.ABOUT, record.toString(), ContactProjection::stripped));
        changes.addAll(Endings.of(facet, record.id(), at, known, PairingProjection::stripped));
        return changes;
    }

    /** The seed without what says who that researcher is. */
    private static UnaryOperator<Entry> withoutResearcher(PersonId person) {
        return entry -> {
            SeedEntry seed = (SeedEntry) entry;
            SeedView v = seed.view();
            List<Researcher> researchers = v.content().researchers().stream()
                    .map(one -> one.person().equals(person) ? new Researcher(person, null, null, null) : one)
                    .toList();
            SeedView view = new SeedView(
                    v.id(),
                    v.owner(),
                    v.custody(),
                    v.state(),
                    v.revision(),
                    v.disclosure(),
                    v.registered(),
                    v.changed(),
                    v.position(),
                    v.sounding(),
                    v.assent(),
                    Contents.with(v.content(), researchers),
                    true);
            return new SeedEntry(view, seed.shown());
        };
    }
}
