package jp.musubi.query.party.readperson;

import java.util.Optional;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.PersonView;

/**
 * Reads a person and the roles held, for signing in and for showing names. Not filtered: callers show names only, or ask who
 * asks.
 *
 * @param id the person
 * @param at log position, or null for now
 */
public record ReadPerson(PersonId id, Long at) implements Question<Optional<PersonView>> {
    /** As of now. */
    public ReadPerson(PersonId id) {
        this(id, null);
    }
}
