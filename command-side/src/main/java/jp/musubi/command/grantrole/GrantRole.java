package jp.musubi.command.grantrole;

import jp.musubi.command.Command;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Role;

/**
 * Grants a role.
 *
 * @param actor who asks for it
 * @param scope null for the whole cluster
 */
public record GrantRole(PersonId actor, PersonId personId, Role role, OrganizationId scope) implements Command {}
