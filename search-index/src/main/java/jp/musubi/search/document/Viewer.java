package jp.musubi.search.document;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.language.kit.Coded;
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

    public Viewer {
        tokens = Set.copyOf(tokens);
    }

    /** A visitor without an account. */
    public static Viewer visitor() {
        return new Viewer(Set.of(PUBLIC), false);
    }

    /** A person with the roles held now. */
    public static Viewer person(PersonId person, Set<Role> roles) {
        Set<String> tokens = new HashSet<>(Set.of(PUBLIC, MEMBER, token(person)));
        roles.forEach(role -> tokens.add(token(role)));
        return new Viewer(tokens, false);
    }

    /** Musubi itself. */
    public static Viewer system() {
        return new Viewer(Set.of(), true);
    }

    public static String token(PersonId person) {
        return "person:" + person.value();
    }

    public static String token(Role role) {
        return "role:" + ((Coded) role).code();
    }

    /** Whether this viewer holds the role. */
    public boolean has(Role role) {
        return tokens.contains(token(role));
    }
}
