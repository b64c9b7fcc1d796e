package jp.musubi.command.cluster.found;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Founds the cluster: the first command of every log. Makes the first administrator, who sees no limited text until somebody
 * grants a role that does, and grants the matcher its role. In a demo the administrator is coordinator and auditor too.
 *
 * @param actor the system actor {@code musubi}
 * @param email may be null
 */
public record FoundCluster(
        PersonId actor,
        String name,
        boolean demo,
        PersonId administrator,
        String administratorName,
        @Nullable String email)
        implements Command {}
