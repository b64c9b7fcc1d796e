package jp.musubi.command.party.grantrole;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;

/**
 * Grants a role.
 *
 * @param actor who asks for it
 * @param scope null for the whole cluster
 */
public record GrantRole(PersonId actor, PersonId personId, Role role, OrganizationId scope) implements Command {}
