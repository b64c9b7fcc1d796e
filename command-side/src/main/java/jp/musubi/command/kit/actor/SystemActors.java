package jp.musubi.command.kit.actor;

import jp.musubi.language.party.PersonId;

/** Actors that are no persons. Their ids can never be registered as persons. */
public final class SystemActors {
    /** Founds the cluster and stores the starter glossary, and may do nothing else. */
    public static final PersonId MUSUBI = new PersonId("musubi");

    /** The matcher: holds the automations' role from the founding on. */
    public static final PersonId MATCHER = new PersonId("matcher");

    /** 来訪者: whoever is not signed in. Holds no role; only what is open to everybody is decided for them. */
    public static final PersonId VISITOR = new PersonId("visitor");

    /** 所有者（リンク）: whoever answers by the one-time link that went to the owner of a record. Holds no role. */
    public static final PersonId OWNER_BY_LINK = new PersonId("owner-by-link");

    private SystemActors() {}

    /** Whether the id belongs to one of them. */
    public static boolean reserved(PersonId id) {
        return MUSUBI.equals(id) || MATCHER.equals(id) || VISITOR.equals(id) || OWNER_BY_LINK.equals(id);
    }
}
