package jp.musubi.command.kit.actor;

import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role as held: the same role may be held for several organizations.
 *
 * @param scope null for the whole cluster
 */
public record Grant(Role role, @Nullable OrganizationId scope) {}
