package jp.musubi.node.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.party.endtoken.EndAccessToken;
import jp.musubi.command.party.issuetoken.IssueAccessToken;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.Standings;
import jp.musubi.vault.Token;
import jp.musubi.vault.Tokens;

/**
 * Access tokens of programs. That one was issued or ended is in the log; the vault keeps a hash of its secret, what it is
 * called and when it was last used. What the log says ended is ended, whatever an older copy of the vault says.
 */
public final class TokenDesk {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Tokens tokens;
    private final Commands commands;
    private final Standings standings;
    private final Clock clock;

    public TokenDesk(Tokens tokens, Commands commands, Standings standings, Clock clock) {
        this.tokens = tokens;
        this.commands = commands;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param access null when nothing was said
     * @param until its last day; null when nothing was said
     */
    public record Wanted(String name, TokenAccess access, List<TokenSubject> subjects, LocalDate until) {}

    /** What is told once. */
    public record Given(HeldToken token, String secret) {}

    /**
     * Makes a token for the person who asks.
     *
     * @param commandId of the form or request; a repeat is refused: the secret was told once
     * @throws RefusedException when the scope is too wide, the day too far, or there are too many
     */
    public Given issue(PersonId person, Wanted wanted, String commandId) {
        String id = Ids.derived("token", person.value(), commandId);
        String name = wanted.name() == null ? null : wanted.name().strip();
        var command = new IssueAccessToken(person, id, name, wanted.access(), wanted.subjects(), wanted.until());
        if (commands.send(command, commandId, null).repeated()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, "token_told_once"));
        }
        Instant now = clock.instant();
        TokenScope scope = new TokenScope(wanted.access(), Set.copyOf(wanted.subjects()));
        Instant end = wanted.until().plusDays(1).atStartOfDay(JAPAN).toInstant();
        forgetOver(person);
        String secret = tokens.issue(id, person.value(), name, scope.text(), now, end);
        return new Given(new HeldToken(id, person, name, scope, now, wanted.until(), false, null), secret);
    }

    /** So that there are never more than hold, and those that ended since the last was made. */
    private void forgetOver(PersonId person) {
        Instant now = clock.instant();
        tokens.ofPerson(person.value()).stream()
                .filter(token -> token.ended(now))
                .forEach(token -> tokens.end(token.id()));
    }

    /** The tokens of a person that nobody has ended, in the order in which they were made. */
    public List<HeldToken> of(PersonId person) {
        Set<String> known = standings.of(person).tokens();
        return tokens.ofPerson(person.value()).stream()
                .filter(token -> known.contains(token.id()))
                .flatMap(token -> held(token).stream())
                .toList();
    }

    private Optional<HeldToken> held(Token token) {
        LocalDate last = LocalDate.ofInstant(token.until(), JAPAN).minusDays(1);
        return TokenScope.of(token.scope())
                .map(scope -> new HeldToken(
                        token.id(),
                        new PersonId(token.personId()),
                        token.name(),
                        scope,
                        token.issued(),
                        last,
                        token.ended(clock.instant()),
                        token.lastUsed()));
    }

    /**
     * Ends a token at once.
     *
     * @throws RefusedException when there is none, or it is not the actor's to end
     */
    public void end(PersonId actor, PersonId person, String tokenId, String commandId) {
        commands.send(new EndAccessToken(actor, person, tokenId), commandId, null);
        tokens.get(tokenId)
                .filter(token -> token.personId().equals(person.value()))
                .ifPresent(token -> tokens.end(token.id()));
    }

    /** The token of a secret, when it holds now. Whether its person may do anything is not asked here. */
    public Optional<HeldToken> holding(String secret) {
        return tokens.find(secret)
                .filter(token -> !token.ended(clock.instant()))
                .filter(this::known)
                .flatMap(this::held);
    }

    /** While the node is starting the log is not asked: nobody can do anything yet. */
    private boolean known(Token token) {
        try {
            return standings.of(new PersonId(token.personId())).tokens().contains(token.id());
        } catch (NotOpenException e) {
            return true;
        }
    }

    /** Notes that it was used today. */
    public void used(HeldToken token) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), JAPAN);
        if (token.lastUsed() == null || token.lastUsed().isBefore(today)) {
            tokens.used(token.id(), today);
        }
    }
}
