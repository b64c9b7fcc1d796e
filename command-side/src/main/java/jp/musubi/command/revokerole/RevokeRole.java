package jp.musubi.command.revokerole;

import jp.musubi.command.Command;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Role;

/**
 * Revokes a role; the last administrator stays.
 *
 * @param actor who asks for it
 * @param scope null for the whole cluster
 */
public record RevokeRole(PersonId actor, PersonId personId, Role role, OrganizationId scope) implements Command {}
