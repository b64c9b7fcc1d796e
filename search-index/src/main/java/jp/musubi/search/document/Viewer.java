package jp.musubi.search.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;

/**
 * Who asks, as the tokens that records name as readers and insiders. The one filter of disclosure.
 *
 * @param tokens what the viewer holds; always contains {@code public}, unless it sees everything
 * @param seesAll true only for Musubi's own projections and automations
 */
public record Viewer(Set<String> tokens, boolean seesAll) {
    public static final String PUBLIC = "public";
    public static final String MEMBER = "member";

    /** Held by coordinators of a cluster that lets them see across houses; borne by every record that coordinators see. */
    public static final String ACROSS = "coordinator:all";

    /** Held by every coordinator; borne by records that wait for any of them. */
    public static final String ANY_COORDINATOR = "coordinator:none";

    public Viewer {
        tokens = Set.copyOf(tokens);
    }

    /** A visitor without an account. */
    public static Viewer visitor() {
        return new Viewer(Set.of(PUBLIC), false);
    }

    /** A person with the roles held now, who acts for no organization. */
    public static Viewer person(PersonId person, Set<Role> roles) {
        return person(person, roles, Set.of());
    }

    /** A person with the roles held now and the organizations acted for now, where coordinators see across houses. */
    public static Viewer person(PersonId person, Set<Role> roles, Set<OrganizationId> actsFor) {
        Set<String> tokens = new HashSet<>(Set.of(PUBLIC, MEMBER, token(person), named(person.ref())));
        roles.forEach(role -> tokens.add(token(role)));
        if (roles.contains(Role.COORDINATOR)) {
            tokens.add(ACROSS);
        }
        actsFor.forEach(organization -> tokens.add(named(organization.ref())));
        return new Viewer(tokens, false);
    }

    /** The same who also acts in a role for organizations, for which records belong to them. */
    public Viewer in(Role role, Set<OrganizationId> houses) {
        return with(houses.stream().map(house -> token(role, house)).toList());
    }

    /**
     * The same, a coordinator where the cluster does not let them see across houses.
     *
     * @param houses for which they coordinate
     */
    public Viewer within(PersonId person, Set<OrganizationId> houses) {
        List<String> reasons = Stream.concat(
                        Stream.of(ANY_COORDINATOR, charge(person)),
                        houses.stream().map(house -> token(Role.COORDINATOR, house)))
                .toList();
        List<String> more = new ArrayList<>(reasons);
        reasons.forEach(one -> reasons.forEach(other -> more.add(both(one, other))));
        Set<String> own = new HashSet<>(tokens);
        own.remove(ACROSS);
        return new Viewer(own, seesAll).with(more);
    }

    private Viewer with(List<String> more) {
        Set<String> all = new HashSet<>(tokens);
        all.addAll(more);
        return new Viewer(all, seesAll);
    }

    /** Musubi itself. */
    public static Viewer system() {
        return new Viewer(Set.of(), true);
    }

    public static String token(PersonId person) {
        return "person:" + person.value();
    }

    /**
     * Held by whoever is, or acts for, a party that a record names: {@code organization:<id>}, {@code named:<id>} of a person.
     * Not the token by which a person has a part in a record: being named lets in for as long as one is named, and never to
     * the past.
     *
     * @throws IllegalArgumentException unless it is an organization or a person
     */
    public static String named(RecordRef party) {
        return switch (party.type()) {
            case ORGANIZATION -> "organization:" + party.id();
            case PERSON -> "named:" + party.id();
            default -> throw new IllegalArgumentException("no party: " + party);
        };
    }

    /**
     * The party that a token of those above stands for: whoever has a part in the record, or is named by it.
     *
     * @return empty when it stands for a role, or for anybody
     */
    public static Optional<RecordRef> party(String token) {
        int at = token.indexOf(':') + 1;
        String id = token.substring(at);
        return switch (token.substring(0, at)) {
            case "person:", "named:" -> Optional.of(new RecordRef(RecordType.PERSON, id));
            case "organization:" -> Optional.of(new RecordRef(RecordType.ORGANIZATION, id));
            default -> Optional.empty();
        };
    }

    /** Held by whoever acts in the role for that organization. */
    public static String token(Role role, OrganizationId house) {
        return ((Coded) role).code() + ":" + house.value();
    }

    /** Held by a coordinator, as the one in charge. */
    public static String charge(PersonId person) {
        return "charge:" + person.value();
    }

    /** Held by whoever holds both of two tokens; for what is about two records. */
    public static String both(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "&" + other : other + "&" + one;
    }

    public static String token(Role role) {
        return "role:" + ((Coded) role).code();
    }

    /** Whether what is for the holders of these tokens is for this viewer. */
    boolean holdsAny(Set<String> named) {
        return seesAll || tokens.stream().anyMatch(named::contains);
    }

    /** Whether this viewer holds the role. */
    public boolean has(Role role) {
        return tokens.contains(token(role));
    }
}
