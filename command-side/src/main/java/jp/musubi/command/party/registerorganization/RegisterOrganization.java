package jp.musubi.command.party.registerorganization;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Registers an organization.
 *
 * @param actor who asks for it
 * @param region may be null
 */
public record RegisterOrganization(
        PersonId actor,
        OrganizationId organizationId,
        String name,
        OrganizationKind kind,
        @Nullable String region) implements Command {}
