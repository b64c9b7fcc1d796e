package jp.musubi.query.kit.disclosure;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.party.Role;
import jp.musubi.search.document.Viewer;

/** Questions about who asks. */
public final class Viewers {
    private static final String PERSON = "person:";

    private Viewers() {}

    /** Whether the viewer reads by their role what is not theirs: coordinators, as far as the cluster lets them, and auditors. */
    public static boolean overall(Viewer viewer) {
        return viewer.seesAll() || viewer.has(Role.COORDINATOR) || viewer.has(Role.AUDITOR);
    }

    /** Whether the viewer, one of those, sees those of all houses. */
    public static boolean across(Viewer viewer) {
        return viewer.seesAll() || viewer.tokens().contains(Viewer.ACROSS) || viewer.has(Role.AUDITOR);
    }

    /**
     * The viewer as of a position: without what lets in everybody, and without what a house or a charge lets in, since
     * whoever has lost that has no way back. @param at null for now
     */
    public static Viewer at(Viewer viewer, Long at) {
        if (at == null || viewer.seesAll()) {
            return viewer;
        }
        Set<String> own = viewer.tokens().stream()
                .filter(token -> token.startsWith(PERSON)
                        || token.equals(Viewer.token(Role.COORDINATOR))
                        || token.equals(Viewer.ACROSS)
                        || token.equals(Viewer.token(Role.AUDITOR)))
                .collect(Collectors.toSet());
        return new Viewer(own, false);
    }

    /** Under what records are the viewer's own: the person's, and those of the company or intermediary they act for. */
    public static Set<String> parties(Viewer viewer) {
        Set<String> parties = new HashSet<>(persons(viewer));
        viewer.tokens().stream().filter(Viewers::ofHouse).forEach(parties::add);
        return parties;
    }

    private static boolean ofHouse(String token) {
        return token.startsWith("company:") || token.startsWith("intermediary:");
    }

    /** Ids of the person who asks; empty for a visitor. */
    public static Set<String> persons(Viewer viewer) {
        return viewer.tokens().stream()
                .filter(token -> token.startsWith(PERSON))
                .map(token -> token.substring(PERSON.length()))
                .collect(Collectors.toSet());
    }
}
