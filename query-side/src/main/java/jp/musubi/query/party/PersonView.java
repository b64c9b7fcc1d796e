package jp.musubi.query.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;

/**
 * A person with the roles held.
 *
 * @param revision of the content, from 1; 0 of a system actor, of whom nothing is said
 * @param content what is known of them; nothing when they were erased
 * @param on as of which day it is decided which affiliations hold; null for all of them
 * @param locked whether the account is locked: then the roles held are of no use
 * @param left their last day; null while they take part
 * @param mergedInto the entry that stays, of two of one person; null while it is itself
 * @param absorbed those that are this one now
 */
public record PersonView(
        PersonId id,
        int revision,
        PersonContent content,
        LocalDate on,
        List<HeldRole> roles,
        boolean locked,
        boolean erased,
        LocalDate left,
        PersonId mergedInto,
        List<PersonId> absorbed,
        long position) {
    public PersonView {
        roles = List.copyOf(roles);
        absorbed = absorbed == null ? List.of() : List.copyOf(absorbed);
    }

    /** One of whom no more is known. */
    public PersonView(
            PersonId id,
            String name,
            String email,
            OrganizationId organizationId,
            List<HeldRole> roles,
            boolean locked,
            boolean erased,
            long position) {
        this(
                id,
                name == null ? 0 : 1,
                PersonContent.of(name, email, organizationId),
                null,
                roles,
                locked,
                erased,
                null,
                null,
                List.of(),
                position);
    }

    /** What they are called; null when erased. */
    public String name() {
        return content.name();
    }

    /** Where mail reaches them; null when nobody said, or erased. */
    public String email() {
        return content.email();
    }

    /** Where they belong now, the main one of several; or null. */
    public OrganizationId organizationId() {
        return content.organization(on);
    }

    /** Whether they take part: there, have not left, and are nobody else. */
    @JsonIgnore
    public boolean takesPart() {
        return !erased && left == null && mergedInto == null;
    }

    /** Under which ids records name them: their own, and of those that they are now. */
    @JsonIgnore
    public Set<PersonId> everyId() {
        return Stream.concat(Stream.of(id), absorbed.stream()).collect(Collectors.toSet());
    }

    /** The same with what is said of them, the next revision. */
    public PersonView told(PersonContent next, LocalDate day, long at) {
        return new PersonView(id, revision + 1, next, day, roles, locked, erased, left, mergedInto, absorbed, at);
    }

    /** The same as of a later day. */
    public PersonView reached(LocalDate day, long at) {
        return new PersonView(id, revision, content, day, roles, locked, erased, left, mergedInto, absorbed, at);
    }

    /** The same with other roles. */
    public PersonView holding(List<HeldRole> others, long at) {
        return new PersonView(id, revision, content, on, others, locked, erased, left, mergedInto, absorbed, at);
    }

    /** The same with the account locked or not. */
    public PersonView locked(boolean now, long at) {
        return new PersonView(id, revision, content, on, roles, now, erased, left, mergedInto, absorbed, at);
    }

    /** The same having left, or, with null, taking part. */
    public PersonView left(LocalDate day, long at) {
        return new PersonView(id, revision, content, on, roles, locked, erased, day, mergedInto, absorbed, at);
    }

    /** The same as another one, or, with null, as itself. */
    public PersonView mergedInto(PersonId other, long at) {
        return new PersonView(id, revision, content, on, roles, locked, erased, left, other, absorbed, at);
    }

    /** The same being others as well. */
    public PersonView absorbing(List<PersonId> others, long at) {
        return new PersonView(id, revision, content, on, roles, locked, erased, left, mergedInto, others, at);
    }

    /** A role and the organization for which it holds; null for the whole cluster. */
    public record HeldRole(Role role, OrganizationId scope) {}
}
