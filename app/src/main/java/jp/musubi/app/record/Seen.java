package jp.musubi.app.record;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.record.Onlooker;

/**
 * A record as one kind of reader finds it. In templates: {@code seen}.
 *
 * @param who a reader of that kind, nobody in particular
 * @param face what its page shows them; null when for them there is no such record
 */
public record Seen(Onlooker onlooker, Who who, Face face) {

    /**
     * What the page of a record shows to whoever may read it: made alike for a reader and for a preview.
     *
     * @param limited whether limited parts are among it
     * @param page the attributes that the page's template reads, by name
     */
    public record Face(boolean limited, Map<String, Object> page) {}

    static Seen of(Onlooker onlooker, Optional<Face> face) {
        Set<Role> roles = onlooker == Onlooker.COORDINATOR ? Set.of(Role.COORDINATOR) : Set.of();
        return new Seen(onlooker, new Who(null, roles, onlooker.viewer(Set.of())), face.orElse(null));
    }

    public boolean there() {
        return face != null;
    }

    /** Key of the sentence that says in short what they read. */
    public String verdict() {
        return face == null ? "preview.none" : face.limited() ? "preview.limited" : "preview.open";
    }
}
