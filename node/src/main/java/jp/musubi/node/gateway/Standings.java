package jp.musubi.node.gateway;

import jp.musubi.language.party.PersonId;

/** Tells what persons may do now. */
@FunctionalInterface
public interface Standings {

    /**
     * As the log says at this moment; nobody known may do nothing.
     *
     * @throws NotOpenException while the node is starting
     * @throws UnreachableException when the log cannot be reached
     */
    Standing of(PersonId person);
}
