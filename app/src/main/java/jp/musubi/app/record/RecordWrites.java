package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import jp.musubi.app.kit.api.JsonBody;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stale;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.kit.Command;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Registers and revises records whose whole content stands in the body. */
@Component
public class RecordWrites {
    private final Writes writes;
    private final Stale stale;

    RecordWrites(Writes writes, Stale stale) {
        this.writes = writes;
        this.stale = stale;
    }

    /** A new record: 201. The body may name its id and its owner. */
    public <C> ResponseEntity<Stored> register(RecordKind<C> kind, HttpServletRequest request, JsonNode sent) {
        JsonBody body = new JsonBody(sent).without(RecordJson.READ_ONLY);
        String key = Writes.key(request);
        String chosen = body.id("id");
        String owner = body.id("owner");
        body.text("revision");
        C content = body.content(fields -> kind.read(fields, writes::acts), kind.check());
        String id = writes.newId(kind.type().code(), chosen, key);
        PersonId ownedBy = owner == null ? null : new PersonId(owner);
        Command command = kind.register().command(writes.actor(), id, ownedBy, content);
        return writes.created(request, key, id, command, ownedBy);
    }

    /**
     * The content anew, based on the revision that the body or If-Match names.
     *
     * @param id as it stands in the path
     * @param match If-Match, or null
     * @param ownerOf whose a record is, asked only when there is an answer to give
     */
    public <C> Stored revise(
            RecordKind<C> kind,
            HttpServletRequest request,
            String id,
            String match,
            JsonNode sent,
            Function<String, PersonId> ownerOf) {
        JsonBody body = new JsonBody(sent).without(RecordJson.READ_ONLY);
        body.text("id");
        body.text("owner");
        int basedOn = Revisions.basedOn(body, match);
        C content = body.content(fields -> kind.read(fields, writes::acts), kind.check());
        RecordRef record = Reads.known(id, known -> new RecordRef(kind.type(), known));
        Command command = kind.revise().command(writes.actor(), id, basedOn, content);
        return stale.told(record, basedOn, () -> writes.changed(request, id, command, ownerOf.apply(id)));
    }
}
