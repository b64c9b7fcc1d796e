package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.PositionTokens;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/** What all writing requests share: who acts, the key that makes a repeat harmless, and the answer. */
@Component
public class Writes {

    public static final String KEY = "Idempotency-Key";

    private final Commands commands;
    private final CurrentUser user;
    private final OwnWrites own;
    private final PositionTokens tokens;

    Writes(Commands commands, CurrentUser user, OwnWrites own, PositionTokens tokens) {
        this.commands = commands;
        this.user = user;
        this.own = own;
        this.tokens = tokens;
    }

    public PersonId actor() {
        return user.who().person();
    }

    /** Whether the caller acts in a role. */
    public boolean acts(Role role) {
        return user.who().has(role);
    }

    /** The key of this request: the caller's, or a random one. @throws ApiException when it is malformed */
    public static String key(HttpServletRequest request) {
        String key = header(request);
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw ApiException.invalid(KEY, "bad_idempotency_key");
        }
        return key;
    }

    /** The firewall refuses to show headers that hold no plain text. */
    private static String header(HttpServletRequest request) {
        try {
            return request.getHeader(KEY);
        } catch (RequestRejectedException e) {
            throw ApiException.invalid(KEY, "bad_idempotency_key");
        }
    }

    /**
     * An id for a new record: the same for the same actor and key. Only coordinators choose one themselves: to anybody
     * else a taken id would tell that a record exists.
     */
    public String newId(String kind, String chosen, String key) {
        if (chosen == null) {
            return Ids.derived(kind, actor().value(), key);
        }
        if (!user.who().has(Role.COORDINATOR) && !user.who().has(Role.ADMINISTRATOR)) {
            throw new ApiException(403, List.of(new Violation("id", "forbidden", List.of())));
        }
        return chosen;
    }

    /** Sends, and answers with the position: 200. */
    public Stored changed(HttpServletRequest request, String id, Command command) {
        return changed(request, id, command, null);
    }

    /** As above, on the record of somebody: null for nobody's. */
    public Stored changed(HttpServletRequest request, String id, Command command, PersonId owner) {
        return stored(request, key(request), id, command, owner);
    }

    /** Sends, and answers with where the new record is: 201. */
    public ResponseEntity<Stored> created(HttpServletRequest request, String key, String id, Command command) {
        return created(request, key, id, command, null);
    }

    /** As above, for another person: null for oneself. */
    public ResponseEntity<Stored> created(
            HttpServletRequest request, String key, String id, Command command, PersonId owner) {
        Stored body = stored(request, key, id, command, owner);
        return ResponseEntity.created(URI.create(request.getContextPath() + request.getServletPath() + "/" + id))
                .body(body);
    }

    private Stored stored(HttpServletRequest request, String key, String id, Command command, PersonId owner) {
        PersonId onBehalfOf = user.who().forOwner(owner);
        String digest = header(request) == null ? null : SentBody.digest(request, key);
        long position = commands.send(command, commandId(request, key, id), onBehalfOf, digest)
                .position();
        own.note(command.actor(), position);
        return new Stored(id, user.who().seesPositions() ? (Object) position : tokens.seal(command.actor(), position));
    }

    /** Holds method, path and record: one key used twice for different things is two commands. */
    private static String commandId(HttpServletRequest request, String key, String id) {
        return Ids.derived("api", request.getMethod(), request.getServletPath(), id, key);
    }
}
