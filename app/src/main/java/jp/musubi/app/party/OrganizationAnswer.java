package jp.musubi.app.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import jp.musubi.language.need.CompanySize;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.Site;
import jp.musubi.query.party.Absorbed;
import jp.musubi.query.party.OrganizationView;

/** An organization as its reader may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "KnownOrganization")
record OrganizationAnswer(
        @Schema(requiredMode = RequiredMode.REQUIRED) OrganizationId id,
        @Schema(requiredMode = RequiredMode.REQUIRED) int revision,
        @Schema(requiredMode = RequiredMode.REQUIRED) String name,
        @Schema(requiredMode = RequiredMode.REQUIRED) OrganizationKind kind,
        String reading,
        String corporateNumber,
        CompanySize size,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<String> aliases,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<String> formerNames,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<Site> sites,
        String region,
        String web,
        String note,

        @Schema(description = "The organization that it is now")
        OrganizationId mergedInto,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Those that are this one now")
        List<OrganizationId> absorbed,

        @Schema(requiredMode = RequiredMode.REQUIRED) long position) {

    static OrganizationAnswer of(OrganizationView view) {
        OrganizationContent content = view.content();
        return new OrganizationAnswer(
                view.id(),
                view.revision(),
                content.name(),
                content.kind(),
                content.reading(),
                content.corporateNumber(),
                content.size(),
                content.aliases(),
                content.formerNames(),
                content.sites(),
                content.region(),
                content.web(),
                content.note(),
                view.merged() == null ? null : view.merged().into(),
                view.absorbed().stream().map(Absorbed::id).toList(),
                view.position());
    }
}
