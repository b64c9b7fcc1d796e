package jp.musubi.query.readperson;

import java.util.Optional;
import jp.musubi.language.id.PersonId;
import jp.musubi.query.Question;
import jp.musubi.query.view.PersonView;

/**
 * Reads a person and the roles held, for signing in and for showing names. Not filtered: callers show names only.
 *
 * @param id the person
 */
public record ReadPerson(PersonId id) implements Question<Optional<PersonView>> {}
