package jp.musubi.command.party;

import java.util.Set;
import jp.musubi.language.party.PersonId;

/** Several persons at once, as the id of {@link ErasedPersons}. */
public record PersonIds(Set<PersonId> persons) {
    public PersonIds {
        persons = Set.copyOf(persons);
    }
}
