package jp.musubi.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is signed in, on whatever node: what is ended here is over there at its next request. */
public interface Sessions {

    /** Begins one. @throws IllegalArgumentException when there is one with that id */
    void begin(OpenSession session);

    Optional<OpenSession> find(String id);

    /** Those of a person, the longest open first. */
    List<OpenSession> ofPerson(String personId);

    /** Notes that it was used. */
    void seen(String id, Instant at);

    /** Ends one. @return whether it was there */
    boolean end(String id);

    /**
     * Ends all of a person.
     *
     * @param except the one that goes on, or null
     * @return how many
     */
    int endAll(String personId, String except);

    /** Forgets those that were last used before. */
    void sweep(Instant before);

    /** Forgets all: for a vault of one process that begins. */
    void clear();
}
