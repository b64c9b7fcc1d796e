package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.springframework.http.MediaType;

/** Documents a request whose body holds the content of a person. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = PersonBody.Person.class),
                        examples = @ExampleObject(PersonBody.EXAMPLE)))
@interface PersonBody {
    String EXAMPLE = """
            {"name": "架空 花子", "reading": "かくう はなこ", "email": "hanako@example.ac.jp", "orcid": "0000-0002-1825-0097"}
            """;

    /** What is said of a person. */
    @Schema(name = "Person")
    record Person(
            @Schema(description = "Chosen by the caller, of a new one")
            PersonId id,

            @Schema(description = "The one that was read, to replace what is known; not compared when absent")
            Integer revision,

            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            @Schema(description = "In kana") String reading,
            @Schema(description = "Two people may have one") String email,

            @Schema(description = "Where they belong, when affiliations are not said")
            OrganizationId organizationId,

            @Schema(description = "The first that holds is the main one")
            List<Affiliation> affiliations,

            @Schema(description = "Its last digit checks the others; an address or digits alone are taken, too")
            String orcid,

            @Schema(description = "The name of the page") String researchmap,
            @Schema(description = "Of e-Rad: eight digits") String researcherNumber,

            @Schema(description = "Of a new one: opens an account under this name")
            String login,

            @Schema(
                    description =
                            "At least 12 characters; a link with which they choose one is in the answer when absent")
            String password) {}
}
