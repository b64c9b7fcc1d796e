package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/** One act of the interface, at its addresses. See {@link ActEndpoints}. */
@ResponseBody
final class ActEndpoint {
    private final Act<?, ?> act;
    private final Writes writes;
    private final Reads reads;
    private final CurrentUser user;

    ActEndpoint(Act<?, ?> act, Writes writes, Reads reads, CurrentUser user) {
        this.act = act;
        this.writes = writes;
        this.reads = reads;
        this.user = user;
    }

    /** With what is said: none of it where there is no body. */
    Stored said(HttpServletRequest request, @PathVariable String id, @RequestBody(required = false) JsonNode sent) {
        return perform(request, id, JsonBody.read(act.body(), sent));
    }

    /** With nothing to say: a body is not looked at. */
    Stored plain(HttpServletRequest request, @PathVariable String id) {
        return perform(request, id, JsonBody.read(act.body(), null));
    }

    private Stored perform(HttpServletRequest request, String id, Body said) {
        admit(act.offer().only());
        if (!Ids.isId(id)) {
            throw ApiException.notFound();
        }
        Command command = act.command(writes.actor(), id, said);
        return writes.changed(request, act.offer().told(command, id), command, owner(id));
    }

    /** Others learn nothing by it, not even whether there is such a record. */
    private void admit(Set<Role> only) {
        if (!only.isEmpty() && only.stream().noneMatch(user.who()::has)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
    }

    private PersonId owner(String id) {
        var owned = act.subject().owned();
        return owned == null ? null : reads.owner(owned.apply(id));
    }

    /** Whether anything can be said with it. */
    boolean says() {
        return !act.body().parts().isEmpty();
    }
}
