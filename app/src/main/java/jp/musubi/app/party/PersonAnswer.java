package jp.musubi.app.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.party.PersonView;

/** A person as whoever lists persons reads them, and they themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "KnownPerson")
record PersonAnswer(
        @Schema(requiredMode = RequiredMode.REQUIRED) PersonId id,
        @Schema(requiredMode = RequiredMode.REQUIRED) int revision,
        @Schema(description = "Absent once erased") String name,
        String reading,
        String email,

        @Schema(description = "Where they belong now, the main one of several")
        OrganizationId organizationId,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<Affiliation> affiliations,
        String orcid,
        String researchmap,
        String researcherNumber,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<PersonView.HeldRole> roles,
        @Schema(requiredMode = RequiredMode.REQUIRED) boolean locked,
        @Schema(requiredMode = RequiredMode.REQUIRED) boolean erased,

        @Schema(description = "The last day of somebody who takes part no more")
        LocalDate left,

        @Schema(description = "The entry that stays, of two of one person")
        PersonId mergedInto,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Those that are this one now")
        List<PersonId> absorbed,

        @Schema(requiredMode = RequiredMode.REQUIRED) long position) {

    static PersonAnswer of(PersonView view) {
        PersonContent content = view.content();
        return new PersonAnswer(
                view.id(),
                view.revision(),
                content.name(),
                content.reading(),
                content.email(),
                view.organizationId(),
                content.affiliations(),
                content.orcid(),
                content.researchmap(),
                content.researcherNumber(),
                view.roles(),
                view.locked(),
                view.erased(),
                view.left(),
                view.mergedInto(),
                view.absorbed(),
                view.position());
    }
}
