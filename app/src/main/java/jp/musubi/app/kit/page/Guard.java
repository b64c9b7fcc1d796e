package jp.musubi.app.kit.page;

import java.util.function.Function;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Turns away early, before anything is asked. Commands and the index decide again for themselves. */
public final class Guard {
    private Guard() {}

    /** Lets pass whoever holds one of the roles. */
    public static void needs(Who who, Role... roles) {
        for (Role role : roles) {
            if (who.has(role)) {
                return;
            }
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** Makes an id of a piece of an address; what cannot be an id names nothing. */
    public static <I> I id(String text, Function<String, I> make) {
        if (!Ids.isId(text)) {
            throw new AbsentException();
        }
        return make.apply(text);
    }

    /**
     * A log position of an address: null for now; one that the log has not reached is a bad request. Whoever may see no
     * positions is not told how far the log has come.
     */
    public static Long at(Who who, Long at, long position) {
        if (at != null && !who.seesPositions()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (at != null && (at < 1 || at > position)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return at;
    }
}
