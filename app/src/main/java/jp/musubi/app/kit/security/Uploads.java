package jp.musubi.app.kit.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.party.Role;

/** Where files are taken from browsers, and from whom: nowhere else is a form with a file even read. */
final class Uploads {

    private static final Map<String, List<Role>> WHERE =
            Map.of("/glossary/import", List.of(Role.COORDINATOR, Role.ADMINISTRATOR));

    private Uploads() {}

    /** Whoever holds one of these may send a file there; empty where nobody does. */
    static Optional<List<Role>> roles(String path) {
        return Optional.ofNullable(WHERE.get(path));
    }
}
