package jp.musubi.command.party.grantrole;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.jspecify.annotations.Nullable;

/**
 * Grants a role.
 *
 * @param actor who asks for it
 * @param scope null for the whole cluster
 */
public record GrantRole(
        PersonId actor,
        PersonId personId,
        @Nullable Role role,
        @Nullable OrganizationId scope) implements Command {}
