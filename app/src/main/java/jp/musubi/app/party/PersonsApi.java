package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.JsonBody;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.app.record.Revisions;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.PersonRules;
import jp.musubi.command.party.registerperson.RegisterPerson;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.http.CacheControl;
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

/** Persons and their accounts. */
@RestController
@RequestMapping("/api/v1/persons")
@Tag(name = "persons")
class PersonsApi {

    /** What was read can be sent back changed. */
    private static final Set<String> READ_ONLY =
            Set.of("roles", "locked", "erased", "left", "mergedInto", "absorbed", "position");

    private final Writes writes;
    private final Reads reads;
    private final CurrentUser user;
    private final AccountDesk desk;

    PersonsApi(Writes writes, Reads reads, CurrentUser user, AccountDesk desk) {
        this.writes = writes;
        this.reads = reads;
        this.user = user;
        this.desk = desk;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Registers a person; with login also an account, whose one-time password is in the answer unless a "
                            + "password is given")
    @PersonBody
    ResponseEntity<StoredPerson> register(HttpServletRequest request, @RequestBody JsonNode sent) {
        String key = Writes.key(request);
        JsonBody body = new JsonBody(sent).without(READ_ONLY);
        String chosen = body.id("id");
        String login = body.text("login");
        String password = body.text("password");
        body.text("revision");
        if (!user.who().has(Role.ADMINISTRATOR)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
        PersonContent content = content(body);
        PersonId id = new PersonId(writes.newId("person", chosen, key));
        boolean opens = login != null && !desk.has(id);
        if (opens) {
            desk.check(login, password);
        }
        ResponseEntity<Stored> created =
                writes.created(request, key, id.value(), new RegisterPerson(writes.actor(), id, content));
        String commandId = "api-account-" + Ids.derived(id.value(), key);
        String link = null;
        Instant until = null;
        if (opens) {
            desk.open(writes.actor(), id, login, password, commandId);
        }
        if (opens && password == null) {
            AccountDesk.Given given = desk.issueLink(writes.actor(), id, commandId + ":link");
            link = LinkAddress.of(given.secret(), request);
            until = given.until();
        }
        return ResponseEntity.status(created.getStatusCode())
                .headers(created.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(StoredPerson.of(created.getBody(), link, until));
    }

    @PutMapping(value = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Replaces what is known of a person; what is not said is gone. Coordinators leave name and email as they "
                            + "are; everybody says of themselves reading, orcid, researchmap and researcherNumber")
    @PersonBody
    Stored revise(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String match,
            @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent).without(READ_ONLY);
        body.text("id");
        Integer basedOn = match == null && !sent.hasNonNull("revision") ? null : Revisions.basedOn(body, match);
        PersonContent content = content(body);
        return writes.changed(
                request, id, new RevisePerson(writes.actor(), Reads.known(id, PersonId::new), basedOn, content));
    }

    private static PersonContent content(JsonBody body) {
        String organization = body.id("organizationId");
        PersonContent said = body.content(
                fields -> ContentReader.read(PersonContent.class, fields),
                content -> PersonRules.check(content.written()));
        return organization == null || !said.affiliations().isEmpty()
                ? said
                : said.with(List.of(new Affiliation(new OrganizationId(organization), null, null, null)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a person: oneself, or anybody for those who may list persons")
    PersonAnswer read(@PathVariable String id, @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Optional.of(id)
                .filter(Ids::isId)
                .map(PersonId::new)
                .filter(this::mayRead)
                .flatMap(known -> reads.ask(new ReadPerson(known)))
                .map(PersonAnswer::of)
                .orElseThrow(ApiException::notFound);
    }

    private boolean mayRead(PersonId person) {
        return PersonScreens.mayRead(user.who(), person);
    }

    @GetMapping
    @Operation(summary = "Lists persons")
    Listed<PersonAnswer> find(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Listed.of(
                reads.ask(new FindPersons(reads.viewer(), q == null ? "" : q, Reads.page(page), Reads.size(size))),
                PersonAnswer::of);
    }
}
