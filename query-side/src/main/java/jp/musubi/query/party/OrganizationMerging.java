package jp.musubi.query.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;

/** What follows when one organization is another, and when it is so no more. */
final class OrganizationMerging {
    private OrganizationMerging() {}

    static OrganizationView view(OrganizationId id, Known known) {
        return known.require(id.ref(), OrganizationEntry.class).view();
    }

    static List<Change> merged(OrganizationMerged e, Occurrence at, Known known) {
        OrganizationView was = view(e.organizationId(), known);
        OrganizationView into = view(e.into(), known);
        Absorbed merged = new Absorbed(
                was.id(),
                Stream.concat(was.content().names(), was.borne().stream()).toList(),
                e.into(),
                e.reason(),
                e.on());
        List<Absorbed> absorbed = new ArrayList<>(into.absorbed());
        absorbed.add(merged);
        absorbed.addAll(was.absorbed());
        return List.of(
                OrganizationProjection.put(new OrganizationView(
                        was.id(), was.revision(), was.content(), merged, was.absorbed(), was.borne(), at.position())),
                OrganizationProjection.put(with(into, absorbed, at)));
    }

    /** Not only the one that it was merged into has to do without it, but also what that one is by now. */
    static List<Change> takenBack(OrganizationMergeTakenBack e, Occurrence at, Known known) {
        OrganizationView was = view(e.organizationId(), known);
        Set<OrganizationId> gone = was.everyId();
        List<Change> changes = new ArrayList<>();
        changes.add(OrganizationProjection.put(new OrganizationView(
                was.id(), was.revision(), was.content(), null, was.absorbed(), was.borne(), at.position())));
        for (OrganizationId next = e.from(); next != null; ) {
            OrganizationView holder = view(next, known);
            List<Absorbed> left = holder.absorbed().stream()
                    .filter(one -> !gone.contains(one.id()))
                    .toList();
            changes.add(OrganizationProjection.put(with(holder, left, at)));
            next = holder.merged() == null ? null : holder.merged().into();
        }
        return changes;
    }

    private static OrganizationView with(OrganizationView view, List<Absorbed> absorbed, Occurrence at) {
        return new OrganizationView(
                view.id(), view.revision(), view.content(), view.merged(), absorbed, view.borne(), at.position());
    }
}
