package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.readorganization.ReadOrganization;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organizations. */
@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "organizations")
class OrganizationsApi {

    private final Writes writes;
    private final Reads reads;

    OrganizationsApi(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Registers an organization: name, kind, region")
    ResponseEntity<Stored> register(HttpServletRequest request, @RequestBody Organization said) {
        String key = Writes.key(request);
        String chosen = said.id() == null ? null : said.id().value();
        OrganizationId id = new OrganizationId(writes.newId("organization", chosen, key));
        return writes.created(
                request,
                key,
                id.value(),
                new RegisterOrganization(writes.actor(), id, said.name(), said.kind(), said.region()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads an organization")
    OrganizationView read(@PathVariable String id, @RequestParam(required = false) String after) {
        reads.when(after, null);
        return reads.one(id, OrganizationId::new, known -> new ReadOrganization(reads.viewer(), known, null));
    }

    @GetMapping
    @Operation(summary = "Lists organizations")
    Listed<OrganizationView> find(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Listed.of(
                reads.ask(
                        new FindOrganizations(reads.viewer(), q == null ? "" : q, Reads.page(page), Reads.size(size))),
                organization -> organization);
    }
}
