package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.app.kit.api.JsonBody;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stale;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.kit.Command;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.party.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Registers and revises records whose whole content stands in the body. */
@Component
public class RecordWrites {
    /** What bodies say themselves, and the content, whose fields stand flat. */
    private static final Set<String> SAID = Set.of("id", "owner", "revision", "content");

    private final Writes writes;
    private final Stale stale;

    RecordWrites(Writes writes, Stale stale) {
        this.writes = writes;
        this.stale = stale;
    }

    /** What an answer says beside the content and what a body may say too. @param answer holds the content as its last component */
    public static Set<String> readOnly(Class<? extends Record> answer) {
        return RecordShape.of(answer).parts().stream()
                .map(RecordShape.Part::name)
                .filter(name -> !SAID.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What in a content its writer may want to write otherwise. */
    @FunctionalInterface
    public interface Warning<C> {
        /** @param owner for whom it was to be registered; null for the caller, and for what was registered before */
        List<FirmClue> of(String id, PersonId owner, C content);

        /** No warning. */
        static <C> Warning<C> none() {
            return (id, owner, content) -> List.of();
        }
    }

    /**
     * A new record: 201. The body may name its id and its owner.
     *
     * @param readOnly names that the body may hold in vain
     */
    public <C> ResponseEntity<Stored> register(
            RecordKind<C> kind, Set<String> readOnly, HttpServletRequest request, JsonNode sent, Warning<C> warning) {
        JsonBody body = new JsonBody(sent).without(readOnly);
        String key = Writes.key(request);
        String chosen = body.id("id");
        String owner = body.id("owner");
        body.text("revision");
        C content = body.content(fields -> kind.read(fields, writes::acts), kind.check());
        String id = writes.newId(kind.type().code(), chosen, key);
        PersonId ownedBy = owner == null ? null : new PersonId(owner);
        Command command = kind.register().command(writes.actor(), id, ownedBy, content);
        ResponseEntity<Stored> stored = writes.created(request, key, id, command, ownedBy);
        Stored answer = stored.getBody();
        return ResponseEntity.status(stored.getStatusCode())
                .headers(stored.getHeaders())
                .body(answer == null ? null : answer.warning(warning.of(id, ownedBy, content)));
    }

    /**
     * The content anew, based on the revision that the body or If-Match names.
     *
     * @param readOnly names that the body may hold in vain
     * @param id as it stands in the path
     * @param match If-Match, or null
     * @param ownerOf whose a record is, asked only when there is an answer to give
     */
    public <C> Stored revise(
            RecordKind<C> kind,
            Set<String> readOnly,
            HttpServletRequest request,
            String id,
            String match,
            JsonNode sent,
            Function<String, PersonId> ownerOf,
            Warning<C> warning) {
        JsonBody body = new JsonBody(sent).without(readOnly);
        body.text("id");
        body.text("owner");
        int basedOn = Revisions.basedOn(body, match);
        C content = body.content(fields -> kind.read(fields, writes::acts), kind.check());
        RecordRef record = Reads.known(id, known -> new RecordRef(kind.type(), known));
        Command command = kind.revise().command(writes.actor(), id, basedOn, content);
        return stale.told(record, basedOn, () -> writes.changed(request, id, command, ownerOf.apply(id)))
                .warning(warning.of(id, null, content));
    }
}
