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
import jp.musubi.language.need.CompanySize;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.Site;
import org.springframework.http.MediaType;

/** Documents a request whose body holds the content of an organization. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = OrganizationBody.Organization.class),
                        examples = @ExampleObject(OrganizationBody.EXAMPLE)))
@interface OrganizationBody {
    String EXAMPLE = """
            {"name": "架空テクノ株式会社", "kind": "company", "size": "small", "sites": [{"name": "本社", "prefecture": "架空県", "municipality": "架空市"}]}
            """;

    /** What is said of an organization. */
    @Schema(name = "Organization")
    record Organization(
            @Schema(description = "Chosen by the caller, of a new one")
            OrganizationId id,

            @Schema(description = "The one that was read, to replace what is known")
            Integer revision,

            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = RequiredMode.REQUIRED) OrganizationKind kind,
            @Schema(description = "In kana") String reading,

            @Schema(description = "法人番号: 13 digits, the first of which checks the others; hyphens may stand between")
            String corporateNumber,

            @Schema(description = "Of companies only") CompanySize size,
            List<String> aliases,
            List<String> formerNames,
            List<Site> sites,
            String region,

            @Schema(description = "Begins with http:// or https://")
            String web,

            @Schema(description = "For coordinators, administrators and auditors")
            String note) {}
}
