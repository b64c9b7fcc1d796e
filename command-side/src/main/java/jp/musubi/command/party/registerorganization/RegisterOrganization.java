package jp.musubi.command.party.registerorganization;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Registers an organization.
 *
 * @param actor who asks for it
 */
public record RegisterOrganization(
        PersonId actor,
        OrganizationId organizationId,
        @Nullable OrganizationContent content) implements Command {}
