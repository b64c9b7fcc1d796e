package jp.musubi.app.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;

/** What is said of a contact. */
@Schema(name = "Contact")
record ContactBody(
        ContactId id,

        @Schema(description = "type:id of a record", example = "need:gf5hyr0ft6v5k9tnknt1n5wxmc") @Must
        RecordRef about,

        @Schema(description = "Today when absent") LocalDate on,

        @Must ContactKind kind,
        @Schema(requiredMode = RequiredMode.REQUIRED) String text,
        String nextAction,
        LocalDate due,

        @Schema(description = "Id of a person") PersonId promisedBy,

        @Schema(description = "Ids of promises on that record that are kept by this contact")
        List<ContactId> keeps)
        implements Body {}
