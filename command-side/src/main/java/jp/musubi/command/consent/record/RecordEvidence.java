package jp.musubi.command.consent.record;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.musubi.command.consent.EvidenceCodes;
import jp.musubi.command.consent.EvidenceCount;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.language.consent.ConsentEvidenceRecorded;
import jp.musubi.language.consent.ConsentWay;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Puts on record how the consent that stands in a need was given.
 *
 * @param actor its owner, the intermediary who brought it, or a coordinator
 * @param way any but by link, which records itself
 * @param whose the company; required
 * @param givenBy who gave it; required
 * @param receivedBy who received it; required
 * @param document what it is called and where it is kept; may be null
 * @param sha256 of the document, in 64 hexadecimal digits; may be null
 * @param note may be null
 */
public record RecordEvidence(
        PersonId actor,
        NeedId needId,
        @Nullable ConsentWay way,
        @Nullable String whose,
        @Nullable String givenBy,
        @Nullable String receivedBy,
        @Nullable String document,
        @Nullable String sha256,
        @Nullable String note)
        implements Command {
    /** More of one need nobody reads. */
    static final int MOST = 50;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, NeedCase.class)
                .model(NeedId.class, EvidenceCount.class)
                .handler(new Handler());
    }

    static List<Event> decide(RecordEvidence command, ActorRoles actor, NeedCase need, EvidenceCount known) {
        NeedAccess.requireManaged(need, actor);
        Consent consent = need.said().consent();
        if (consent == null || consent.on() == null || consent.audience() == null || consent.until() == null) {
            throw Refuse.conflict(EvidenceCodes.NO_CONSENT);
        }
        if (known.recorded() >= MOST) {
            throw Refuse.conflict(EvidenceCodes.ENOUGH_EVIDENCE, MOST);
        }
        Refuse.ifAny(checked(command).found());
        return List.of(new ConsentEvidenceRecorded(
                command.needId(),
                known.recorded() + 1,
                consent.on(),
                consent.audience(),
                consent.until(),
                Checks.there(command.way()),
                command.whose(),
                command.givenBy(),
                command.receivedBy(),
                said(command.document()),
                digest(command.sha256()),
                said(command.note())));
    }

    private static Checks checked(RecordEvidence command) {
        Checks checks = new Checks()
                .required("way", command.way())
                .requiredText("whose", command.whose(), TextLimits.SHORT)
                .requiredText("givenBy", command.givenBy(), TextLimits.SHORT)
                .requiredText("receivedBy", command.receivedBy(), TextLimits.SHORT)
                .text("document", command.document(), TextLimits.SHORT)
                .text("note", command.note(), TextLimits.LONG);
        if (command.way() == ConsentWay.LINK) {
            checks.add("way", EvidenceCodes.LINK_RECORDS_ITSELF);
        }
        String digest = digest(command.sha256());
        if (digest != null && !SHA256.matcher(digest).matches()) {
            checks.add("sha256", EvidenceCodes.NOT_SHA256);
        }
        return checks;
    }

    private static @Nullable String said(@Nullable String text) {
        return Checks.blank(text) ? null : text;
    }

    private static @Nullable String digest(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                RecordEvidence command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "needId") NeedCase need,
                @InjectEntity(idProperty = "needId") EvidenceCount known,
                EventAppender out) {
            out.append(decide(command, actor, need, known));
        }
    }
}
