package jp.musubi.query.party;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;

/**
 * An organization that is now another.
 *
 * @param id of the one that was
 * @param names all that it was called
 * @param into the one that it was merged into, which may itself have been merged since
 */
public record Absorbed(OrganizationId id, List<String> names, OrganizationId into, MergeReason reason, LocalDate on) {
    public Absorbed {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
