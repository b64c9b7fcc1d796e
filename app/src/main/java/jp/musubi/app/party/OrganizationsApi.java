package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jp.musubi.app.kit.api.JsonBody;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stale;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.record.Revisions;
import jp.musubi.command.party.OrganizationRules;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.command.party.reviseorganization.ReviseOrganization;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.readorganization.ReadOrganization;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Organizations. */
@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "organizations")
class OrganizationsApi {
    /** What was read can be sent back changed. */
    private static final Set<String> READ_ONLY = Set.of("position", "mergedInto", "absorbed");

    private final Writes writes;
    private final Reads reads;
    private final Stale stale;

    OrganizationsApi(Writes writes, Reads reads, Stale stale) {
        this.writes = writes;
        this.reads = reads;
        this.stale = stale;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Registers an organization. One whose 法人番号 another bears is refused, and told by name and id")
    @OrganizationBody
    ResponseEntity<Stored> register(HttpServletRequest request, @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent).without(READ_ONLY);
        String key = Writes.key(request);
        String chosen = body.id("id");
        body.text("revision");
        OrganizationContent content = content(body);
        OrganizationId id = new OrganizationId(writes.newId("organization", chosen, key));
        return writes.created(request, key, id.value(), new RegisterOrganization(writes.actor(), id, content));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replaces what is known of an organization; revision is the one that was read")
    @OrganizationBody
    Stored revise(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String match,
            @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent).without(READ_ONLY);
        body.text("id");
        int basedOn = Revisions.basedOn(body, match);
        OrganizationContent content = content(body);
        OrganizationId known = Reads.known(id, OrganizationId::new);
        return stale.told(
                known.ref(),
                basedOn,
                () -> writes.changed(request, id, new ReviseOrganization(writes.actor(), known, basedOn, content)));
    }

    private static OrganizationContent content(JsonBody body) {
        return body.content(fields -> ContentReader.read(OrganizationContent.class, fields), OrganizationRules::check);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads an organization")
    OrganizationAnswer read(@PathVariable String id, @RequestParam(required = false) String after) {
        reads.when(after, null);
        return OrganizationAnswer.of(
                reads.one(id, OrganizationId::new, known -> new ReadOrganization(reads.viewer(), known, null)));
    }

    @GetMapping
    @Operation(summary = "Lists organizations")
    Listed<OrganizationAnswer> find(
            @Parameter(description = "A name now or before, an alias, a reading or a 法人番号")
                    @RequestParam(required = false)
                    String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Listed.of(
                reads.ask(
                        new FindOrganizations(reads.viewer(), q == null ? "" : q, Reads.page(page), Reads.size(size))),
                OrganizationAnswer::of);
    }
}
