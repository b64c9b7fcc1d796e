package jp.musubi.query.party.readperson;

import java.util.Optional;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.PersonView;

/**
 * Reads a person and the roles held, for signing in and for showing names. Not filtered: callers show names only.
 *
 * @param id the person
 */
public record ReadPerson(PersonId id) implements Question<Optional<PersonView>> {}
