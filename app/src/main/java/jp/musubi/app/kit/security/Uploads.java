package jp.musubi.app.kit.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.language.party.Role;

/** Where files are taken from browsers, and from whom: nowhere else is a form with a file even read. */
final class Uploads {

    private static final Map<String, List<Role>> WHERE =
            Map.of("/glossary/import", List.of(Role.COORDINATOR, Role.ADMINISTRATOR));

    /** A document that shows a consent: hashed, and not kept. */
    private static final Pattern CONSENT = Pattern.compile("/needs/[^/]+/consent(/check)?");

    private static final List<Role> SEE_CONSENTS =
            List.of(Role.COMPANY, Role.INTERMEDIARY, Role.COORDINATOR, Role.AUDITOR);

    private Uploads() {}

    /** Whoever holds one of these may send a file there; empty where nobody does. */
    static Optional<List<Role>> roles(String path) {
        return CONSENT.matcher(path).matches() ? Optional.of(SEE_CONSENTS) : Optional.ofNullable(WHERE.get(path));
    }
}
