package jp.musubi.app.consent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.app.need.NeedActs;
import jp.musubi.command.consent.record.RecordEvidence;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.consent.ConsentWay;
import jp.musubi.language.kit.Most;
import jp.musubi.language.need.NeedId;
import jp.musubi.query.need.NeedView;
import org.springframework.stereotype.Component;

/** Puts on record how the consent to a need was given. */
@Component
final class ConsentActs implements SubjectActs {
    private static final int DIGEST = 64;

    /** How, whose, by whom and to whom. */
    @Schema(name = "RecordConsent")
    record Evidence(
            @Must ConsentWay way,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The company") @Most(TextLimits.SHORT)
            String whose,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Most(TextLimits.SHORT)
            String givenBy,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Most(TextLimits.SHORT)
            String receivedBy,

            @Schema(description = "What the document is called and where it is kept") @Most(TextLimits.SHORT)
            String document,

            @Schema(description = "SHA-256 of the document, in hexadecimal digits: the document is not sent")
            @Most(DIGEST)
            String sha256,

            @Most(TextLimits.LONG) String note)
            implements Body {}

    private static final Act<NeedView, Evidence> RECORD = new Act<>(
            NeedActs.NEED,
            "record-consent",
            "Puts on record how the consent that stands in the need was given, with the SHA-256 of its document",
            Evidence.class,
            RecordEvidence.class,
            (actor, id, said) -> new RecordEvidence(
                    actor,
                    new NeedId(id),
                    said.way(),
                    said.whose(),
                    said.givenBy(),
                    said.receivedBy(),
                    said.document(),
                    said.sha256(),
                    said.note()),
            // On a page of its own, which takes the document to be hashed.
            Offer.<NeedView>anywhere().elsewhere());

    @Override
    public List<? extends Act<?, ?>> rows() {
        return List.of(RECORD);
    }
}
