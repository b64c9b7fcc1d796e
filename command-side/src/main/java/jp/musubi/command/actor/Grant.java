package jp.musubi.command.actor;

import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.value.Role;

/**
 * A role as held: the same role may be held for several organizations.
 *
 * @param scope null for the whole cluster
 */
public record Grant(Role role, OrganizationId scope) {}
