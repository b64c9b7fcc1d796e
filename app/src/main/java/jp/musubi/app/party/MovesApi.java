package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.kit.api.JsonBody;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.move.MovePerson;
import jp.musubi.command.party.move.MovePerson.SeedFate;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** 異動, for coordinators. */
@RestController
@Tag(name = "persons")
class MovesApi {
    private static final Pattern PART = Pattern.compile("seeds\\.(\\d{1,3})\\.(seed|owner|coordinator)");

    private final Writes writes;

    MovesApi(Writes writes) {
        this.writes = writes;
    }

    /** What is said of a move. */
    @Schema(name = "Move")
    record Move(
            @Schema(requiredMode = RequiredMode.REQUIRED) OrganizationId organization,
            String title,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "The first day there, not after today")
            LocalDate since,

            @Schema(description = "Those that are not named stay theirs as they are")
            List<Fate> seeds,

            @Schema(description = "Required when a seed stays")
            String reason) {}

    /** What becomes of one seed. */
    @Schema(name = "MoveOfSeed")
    record Fate(
            @Schema(requiredMode = RequiredMode.REQUIRED) SeedId seed,

            @Schema(description = "Whose it is from now on, when it stays; it goes along when absent")
            PersonId owner,

            PersonId coordinator) {}

    @PostMapping(value = "/api/v1/persons/{id}/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Says that a person belongs to another organization, and which of their seeds go along and which stay, all "
                            + "of it or nothing. For coordinators")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Move.class)))
    Stored move(HttpServletRequest request, @PathVariable String id, @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent);
        String organization = body.id("organization");
        String title = body.text("title");
        LocalDate since = body.date("since");
        String reason = body.text("reason");
        List<SeedFate> seeds = body.content(MovesApi::fates, fates -> List.of());
        return writes.changed(
                request,
                id,
                new MovePerson(
                        writes.actor(),
                        Reads.known(id, PersonId::new),
                        organization == null ? null : new OrganizationId(organization),
                        title,
                        since,
                        seeds,
                        reason));
    }

    private static Input<List<SeedFate>> fates(RawFields fields) {
        List<Violation> wrong = new ArrayList<>();
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        fields.values().forEach((name, texts) -> {
            Matcher part = PART.matcher(name);
            if (!part.matches()) {
                wrong.add(new Violation(name, "unknown_field", List.of()));
            } else if (texts.size() != 1 || !Ids.isId(texts.getFirst())) {
                wrong.add(new Violation(name, "bad_id", List.of(String.join(", ", texts))));
            } else {
                rows.computeIfAbsent(Integer.valueOf(part.group(1)), row -> new TreeMap<>())
                        .put(part.group(2), texts.getFirst());
            }
        });
        List<SeedFate> fates = new ArrayList<>();
        rows.forEach((row, parts) -> {
            if (!parts.containsKey("seed")) {
                wrong.add(new Violation("seeds." + row + ".seed", "required", List.of()));
            } else {
                fates.add(new SeedFate(
                        new SeedId(parts.get("seed")), person(parts.get("owner")), person(parts.get("coordinator"))));
            }
        });
        return new Input<>(fates, wrong);
    }

    private static PersonId person(String id) {
        return id == null ? null : new PersonId(id);
    }
}
