package jp.musubi.command.registerorganization;

import jp.musubi.command.Command;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.OrganizationKind;

/**
 * Registers an organization.
 *
 * @param actor who asks for it
 * @param region may be null
 */
public record RegisterOrganization(
        PersonId actor, OrganizationId organizationId, String name, OrganizationKind kind, String region)
        implements Command {}
