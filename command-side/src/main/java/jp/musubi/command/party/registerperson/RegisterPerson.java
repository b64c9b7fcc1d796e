package jp.musubi.command.party.registerperson;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person.
 *
 * @param actor who asks for it
 */
public record RegisterPerson(
        PersonId actor, PersonId personId, @Nullable PersonContent content) implements Command {

    /** Somebody of whom no more is known. */
    public RegisterPerson(
            PersonId actor,
            PersonId personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable OrganizationId organizationId) {
        this(actor, personId, PersonContent.of(name, email, organizationId));
    }

    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(personId).map(PersonId::ref);
    }
}
