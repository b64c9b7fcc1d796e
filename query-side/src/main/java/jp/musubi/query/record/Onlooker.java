package jp.musubi.query.record;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.search.document.Viewer;

/** A kind of reader of a record that has no part in it: whom its owner may ask about, before it is shown to them. */
public enum Onlooker implements Coded {
    /** Somebody who is not signed in. */
    VISITOR,
    /** Somebody who is signed in, and nothing more. */
    MEMBER,
    /** Somebody signed in who is, or acts for, a party that the record names. */
    NAMED,
    /** A coordinator to whose share the record falls, who reads what an auditor does. */
    COORDINATOR;

    /**
     * A reader of that kind, who is nobody in particular.
     *
     * @param named whom the record names
     */
    public Viewer viewer(Set<RecordRef> named) {
        Set<String> tokens = new HashSet<>(Set.of(Viewer.PUBLIC));
        if (this != VISITOR) {
            tokens.add(Viewer.MEMBER);
        }
        if (this == NAMED) {
            named.forEach(party -> tokens.add(Viewer.named(party)));
        }
        if (this == COORDINATOR) {
            tokens.add(Viewer.token(Role.COORDINATOR));
            tokens.add(Viewer.ACROSS);
        }
        return new Viewer(tokens, false);
    }
}
