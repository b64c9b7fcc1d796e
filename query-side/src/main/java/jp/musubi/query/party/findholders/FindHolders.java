package jp.musubi.query.party.findholders;

import java.util.List;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Who may act in a role now, by name. For those who may look persons up: coordinators, auditors and administrators; nobody for
 * others.
 */
public record FindHolders(Viewer viewer, Role role) implements Question<List<FindHolders.Holder>> {

    /** A person to choose. */
    public record Holder(PersonId id, String name) {}
}
