package jp.musubi.command.party.registerperson;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person.
 *
 * @param actor who asks for it
 * @param organizationId may be null
 */
public record RegisterPerson(
        PersonId actor,
        PersonId personId,
        String name,
        @Nullable String email,
        @Nullable OrganizationId organizationId) implements Command {
    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(personId).map(PersonId::ref);
    }
}
