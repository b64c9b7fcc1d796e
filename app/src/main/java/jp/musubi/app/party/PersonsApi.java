package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.registerperson.RegisterPerson;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons and their accounts. */
@RestController
@RequestMapping("/api/v1/persons")
@Tag(name = "persons")
class PersonsApi {

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
            summary = "Registers a person: name, email, organizationId; with login also an account, whose one-time "
                    + "password is in the answer unless a password is given")
    ResponseEntity<StoredPerson> register(HttpServletRequest request, @RequestBody PersonBodies.Person said) {
        String key = Writes.key(request);
        String login = said.login();
        String chosen = said.id() == null ? null : said.id().value();
        if (!user.who().has(Role.ADMINISTRATOR)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
        PersonId id = new PersonId(writes.newId("person", chosen, key));
        boolean opens = login != null && !desk.has(id);
        if (opens) {
            desk.check(login, said.password());
        }
        var command = new RegisterPerson(writes.actor(), id, said.name(), said.email(), said.organizationId());
        ResponseEntity<Stored> created = writes.created(request, key, id.value(), command);
        AccountDesk.Given given = opens
                ? desk.open(writes.actor(), id, login, said.password(), "api-account-" + Ids.derived(id.value(), key))
                : null;
        return ResponseEntity.status(created.getStatusCode())
                .headers(created.getHeaders())
                .body(StoredPerson.of(created.getBody(), given));
    }

    @PutMapping(value = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Changes name, email and organizationId of a person; what is not said is gone")
    Stored revise(HttpServletRequest request, @PathVariable String id, @RequestBody PersonBodies.PersonRevision said) {
        return writes.changed(
                request,
                id,
                new RevisePerson(
                        writes.actor(),
                        Reads.known(id, PersonId::new),
                        said.name(),
                        said.email(),
                        said.organizationId()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a person: oneself, or anybody for those who may list persons")
    PersonView read(@PathVariable String id, @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Optional.of(id)
                .filter(Ids::isId)
                .map(PersonId::new)
                .filter(this::mayRead)
                .flatMap(known -> reads.ask(new ReadPerson(known)))
                .orElseThrow(ApiException::notFound);
    }

    private boolean mayRead(PersonId person) {
        Who who = user.who();
        return person.equals(who.person())
                || who.has(Role.COORDINATOR)
                || who.has(Role.AUDITOR)
                || who.has(Role.ADMINISTRATOR);
    }

    @GetMapping
    @Operation(summary = "Lists persons")
    Listed<PersonView> find(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Listed.of(
                reads.ask(new FindPersons(reads.viewer(), q == null ? "" : q, Reads.page(page), Reads.size(size))),
                person -> person);
    }
}
