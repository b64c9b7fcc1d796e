package jp.musubi.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The rules of access tokens, whatever keeps them. */
final class KeptTokens implements Tokens {

    private final TokenRows rows;

    KeptTokens(TokenRows rows) {
        this.rows = rows;
    }

    @Override
    public String issue(String id, String personId, String name, String scope, Instant issued, Instant until) {
        String secret = PREFIX + LinkTokens.token();
        Token token = new Token(id, personId, name, scope, millis(issued), millis(until), null);
        if (!rows.add(new TokenRow(token, LinkTokens.hash(secret)))) {
            throw new IllegalArgumentException("there is a token " + id);
        }
        return secret;
    }

    /** As exactly as it is kept. */
    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Optional<Token> find(String secret) {
        boolean shaped =
                secret != null && secret.startsWith(PREFIX) && LinkTokens.is(secret.substring(PREFIX.length()));
        return shaped ? rows.byHash(LinkTokens.hash(secret)).map(TokenRow::token) : Optional.empty();
    }

    @Override
    public Optional<Token> get(String id) {
        return rows.byId(id).map(TokenRow::token);
    }

    @Override
    public List<Token> ofPerson(String personId) {
        return rows.ofPerson(personId).stream().map(TokenRow::token).toList();
    }

    @Override
    public void used(String id, LocalDate day) {
        rows.used(id, day);
    }

    @Override
    public boolean end(String id) {
        return rows.remove(id);
    }

    @Override
    public void endAll(String personId) {
        rows.removeAll(personId);
    }
}
