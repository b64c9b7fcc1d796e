package jp.musubi.query.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationNames;

/**
 * An organization.
 *
 * @param revision of the content, from 1
 * @param content without its note for others than coordinators, administrators and auditors
 * @param merged what became of it; null while it is itself
 * @param absorbed those that are this one now, also by way of others
 * @param borne what it was called before and does not say any more, the latest first: people go on calling it so
 * @param position log position of the last change
 */
public record OrganizationView(
        OrganizationId id,
        int revision,
        OrganizationContent content,
        Absorbed merged,
        List<Absorbed> absorbed,
        List<String> borne,
        long position) {
    public OrganizationView {
        absorbed = absorbed == null ? List.of() : List.copyOf(absorbed);
        borne = borne == null ? List.of() : List.copyOf(borne);
    }

    /** What it is called now. */
    public String name() {
        return content.name();
    }

    /** What sort of organization it is. */
    public OrganizationKind kind() {
        return content.kind();
    }

    /** Where it works; null when nothing is said. */
    public String region() {
        return content.region();
    }

    /** Under which ids people and records name it: its own, and of those that it is now. */
    @JsonIgnore
    public Set<OrganizationId> everyId() {
        return Stream.concat(Stream.of(id), absorbed.stream().map(Absorbed::id)).collect(Collectors.toSet());
    }

    /** Under which names it is known, in the one way in which names are compared. */
    @JsonIgnore
    public Set<String> everyName() {
        return Stream.concat(content.names(), absorbed.stream().flatMap(one -> one.names().stream()))
                .map(OrganizationNames::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** By which names it can be found beside those that it bears: of before, and of those that it is now. */
    @JsonIgnore
    public List<String> namesBefore() {
        return Stream.concat(borne.stream(), absorbed.stream().flatMap(one -> one.names().stream()))
                .toList();
    }

    OrganizationView with(OrganizationContent next) {
        return new OrganizationView(id, revision, next, merged, absorbed, borne, position);
    }
}
