package jp.musubi.query.kit.disclosure;

import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.party.Role;
import jp.musubi.search.document.Viewer;

/** Questions about who asks. */
public final class Viewers {
    private static final String PERSON = "person:";

    private Viewers() {}

    /** Whether the viewer sees all records, candidates and pairings: coordinators and auditors. */
    public static boolean overall(Viewer viewer) {
        return viewer.seesAll() || viewer.has(Role.COORDINATOR) || viewer.has(Role.AUDITOR);
    }

    /** The viewer as of a position: without what lets in everybody. @param at null for now */
    public static Viewer at(Viewer viewer, Long at) {
        if (at == null || viewer.seesAll()) {
            return viewer;
        }
        Set<String> own = viewer.tokens().stream()
                .filter(token -> token.startsWith(PERSON)
                        || token.equals(Viewer.token(Role.COORDINATOR))
                        || token.equals(Viewer.token(Role.AUDITOR)))
                .collect(Collectors.toSet());
        return new Viewer(own, false);
    }

    /** Ids of the person who asks; empty for a visitor. */
    public static Set<String> persons(Viewer viewer) {
        return viewer.tokens().stream()
                .filter(token -> token.startsWith(PERSON))
                .map(token -> token.substring(PERSON.length()))
                .collect(Collectors.toSet());
    }
}
