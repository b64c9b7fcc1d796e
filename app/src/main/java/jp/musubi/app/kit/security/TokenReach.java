package jp.musubi.app.kit.security;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.language.party.TokenSubject;
import jp.musubi.node.accounts.TokenScope;

/** Which addresses of the interface an access token reaches. */
final class TokenReach {
    private static final String V1 = "/api/v1/";

    /** The first piece of an address. What stands here nowhere is reached by tokens that are not limited. */
    static final Map<String, TokenSubject> SUBJECTS = Map.ofEntries(
            Map.entry("seeds", TokenSubject.SEEDS),
            Map.entry("needs", TokenSubject.NEEDS),
            Map.entry("pairings", TokenSubject.PAIRINGS),
            Map.entry("candidates", TokenSubject.PAIRINGS),
            Map.entry("explain", TokenSubject.PAIRINGS),
            Map.entry("contacts", TokenSubject.CONTACTS),
            Map.entry("promises", TokenSubject.CONTACTS),
            Map.entry("consultations", TokenSubject.CONTACTS),
            Map.entry("persons", TokenSubject.PARTIES),
            Map.entry("organizations", TokenSubject.PARTIES),
            Map.entry("glossary", TokenSubject.GLOSSARY),
            Map.entry("matchers", TokenSubject.MATCHING),
            Map.entry("rematches", TokenSubject.MATCHING),
            Map.entry("audit", TokenSubject.AUDIT),
            Map.entry("history", TokenSubject.AUDIT));

    /** How somebody signs in is no business of a program: whoever stole a token could make it last. */
    private static final Pattern SIGN_IN =
            Pattern.compile("(?:password|tokens|persons/[^/]+/(?:account|tokens))(?:/.*)?");

    private TokenReach() {}

    /**
     * Why a token may not ask this: the code of the refusal; empty when it may.
     *
     * @param path from our own root on
     */
    static Optional<String> refusal(TokenScope scope, String method, String path) {
        String rest = path.startsWith(V1) ? path.substring(V1.length()) : path;
        if (SIGN_IN.matcher(rest).matches() && !lockedOrUnlocked(rest)) {
            return Optional.of("token_not_for_sign_in");
        }
        if (!scope.reaches(SUBJECTS.get(rest.split("/", 2)[0]))) {
            return Optional.of("token_elsewhere");
        }
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        return reads || scope.writes() ? Optional.empty() : Optional.of("token_reads_only");
    }

    /** Earlier addresses of acts that are no secret: locking an account needs none. */
    private static boolean lockedOrUnlocked(String rest) {
        return rest.endsWith("/account/lock") || rest.endsWith("/account/unlock");
    }
}
