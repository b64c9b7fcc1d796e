package jp.musubi.node.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;

/**
 * What a token allows, within the roles of its person.
 *
 * @param subjects to what it is limited; empty for all
 */
public record TokenScope(TokenAccess access, Set<TokenSubject> subjects) {
    public TokenScope {
        subjects = Set.copyOf(subjects);
    }

    /** Whether something may be changed by it. */
    public boolean writes() {
        return access == TokenAccess.WRITE;
    }

    /** Whether it reaches a subject; null is what no limited token reaches. */
    public boolean reaches(TokenSubject subject) {
        return subjects.isEmpty() || subject != null && subjects.contains(subject);
    }

    /** Its subjects in their own order. */
    public List<TokenSubject> sorted() {
        return subjects.stream().sorted().toList();
    }

    /** As the vault keeps it: {@code read} or {@code write:seeds,needs}. */
    String text() {
        return subjects.isEmpty()
                ? access.code()
                : access.code() + ":"
                        + sorted().stream().map(TokenSubject::code).collect(Collectors.joining(","));
    }

    /** Read from what the vault keeps. What is not understood there allows nothing: a later version may have written it. */
    static Optional<TokenScope> of(String text) {
        String[] parts = text.split(":", 2);
        Optional<TokenAccess> access = Coded.of(TokenAccess.class, parts[0]);
        Set<TokenSubject> subjects = EnumSet.noneOf(TokenSubject.class);
        List<String> codes = parts.length == 1 ? List.of() : Arrays.asList(parts[1].split(","));
        codes.forEach(code -> Coded.of(TokenSubject.class, code).ifPresent(subjects::add));
        return subjects.size() < codes.size() ? Optional.empty() : access.map(known -> new TokenScope(known, subjects));
    }
}
