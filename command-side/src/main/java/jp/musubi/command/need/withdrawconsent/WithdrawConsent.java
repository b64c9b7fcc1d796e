package jp.musubi.command.need.withdrawconsent;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.ConsentCodes;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws the owner's consent to a need.
 *
 * @param actor who says so: its owner, the intermediary who brought it, or a coordinator
 * @param askedBy who asked for it; null for whoever says so
 * @param note may be null
 */
public record WithdrawConsent(
        PersonId actor,
        NeedId needId,
        @Nullable ConsentWithdrawnBy askedBy,
        @Nullable String note) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, NeedCase.class)
                .handler(new Handler(settings.today()));
    }

    static List<Event> decide(WithdrawConsent command, ActorRoles actor, NeedCase need, LocalDate today) {
        NeedAccess.requireManaged(need, actor);
        Refuse.ifAny(new Checks().text("note", command.note(), TextLimits.LONG).found());
        if (!need.allows(NeedConsentWithdrawn.class)) {
            throw Refuse.conflict(ConsentCodes.CONSENT_ALREADY_WITHDRAWN);
        }
        String note = Checks.blank(command.note()) ? null : command.note();
        return List.of(new NeedConsentWithdrawn(command.needId(), today, askedBy(command, actor, need), note));
    }

    private static ConsentWithdrawnBy askedBy(WithdrawConsent command, ActorRoles actor, NeedCase need) {
        if (command.askedBy() != null) {
            return command.askedBy();
        }
        if (actor.is(need.owner())) {
            return ConsentWithdrawnBy.OWNER;
        }
        return need.introducedBy(actor) ? ConsentWithdrawnBy.INTERMEDIARY : ConsentWithdrawnBy.OFFICE;
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                WithdrawConsent command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "needId") NeedCase need,
                EventAppender out) {
            out.append(decide(command, actor, need, today.day()));
        }
    }
}
