package jp.musubi.command.party.reviseperson;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is known of a person, the whole of it. What is so already changes nothing.
 *
 * @param actor who asks for it
 * @param email may be null
 * @param organizationId may be null
 */
public record RevisePerson(
        PersonId actor,
        PersonId personId,
        @Nullable String name,
        @Nullable String email,
        @Nullable OrganizationId organizationId)
        implements Command {}
