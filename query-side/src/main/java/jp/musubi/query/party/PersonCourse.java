package jp.musubi.query.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;

/** What becomes of persons: who left, came back, or turned out to be another. Nothing becomes of somebody erased. */
final class PersonCourse {
    private PersonCourse() {}

    static List<Change> left(PersonLeft e, Occurrence at, Known known) {
        PersonView was = PersonProjection.person(e.personId(), known);
        return was.erased() ? List.of() : PersonProjection.put(was.left(e.on(), at.position()));
    }

    static List<Change> returned(PersonReturned e, Occurrence at, Known known) {
        PersonView was = PersonProjection.person(e.personId(), known);
        return was.erased() ? List.of() : PersonProjection.put(was.left(null, at.position()));
    }

    static List<Change> merged(PersonMerged e, Occurrence at, Known known) {
        PersonView was = PersonProjection.person(e.personId(), known);
        PersonView into = PersonProjection.person(e.into(), known);
        List<PersonId> absorbed = new ArrayList<>(into.absorbed());
        absorbed.add(was.id());
        absorbed.addAll(was.absorbed());
        List<Change> changes = new ArrayList<>();
        if (!was.erased()) {
            changes.addAll(PersonProjection.put(was.mergedInto(e.into(), at.position())));
        }
        if (!into.erased()) {
            changes.addAll(PersonProjection.put(into.absorbing(absorbed, at.position())));
        }
        return changes;
    }

    /** Not only the one that it was merged into has to do without it, but also what that one is by now. */
    static List<Change> takenBack(PersonMergeTakenBack e, Occurrence at, Known known) {
        PersonView was = PersonProjection.person(e.personId(), known);
        Set<PersonId> gone = was.everyId();
        List<Change> changes = new ArrayList<>();
        if (!was.erased()) {
            changes.addAll(PersonProjection.put(was.mergedInto(null, at.position())));
        }
        for (PersonId next = e.from(); next != null; ) {
            PersonView holder = PersonProjection.person(next, known);
            if (!holder.erased()) {
                List<PersonId> rest = holder.absorbed().stream()
                        .filter(one -> !gone.contains(one))
                        .toList();
                changes.addAll(PersonProjection.put(holder.absorbing(rest, at.position())));
            }
            next = holder.mergedInto();
        }
        return changes;
    }
}
