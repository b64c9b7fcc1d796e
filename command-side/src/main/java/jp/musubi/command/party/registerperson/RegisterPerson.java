package jp.musubi.command.party.registerperson;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;

/**
 * Registers a person.
 *
 * @param actor who asks for it
 * @param organizationId may be null
 */
public record RegisterPerson(
        PersonId actor, PersonId personId, String name, String email, OrganizationId organizationId)
        implements Command {
    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(personId).map(PersonId::ref);
    }
}
