package jp.musubi.command.pairing.resume;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.pairing.PairingAccess;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.pairing.PairingSides;
import jp.musubi.command.record.RecordCustody;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingResumed;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Brings a pairing back that was put on hold. An automation does so on its day; where there is nothing to do then, nothing
 * happens: so several may ask for the same.
 *
 * @param actor an automation; or a coordinator, on any day, not only the one who put it on hold
 * @param note may be null
 */
public record ResumePairing(
        PersonId actor, PairingId pairingId, @Nullable String note) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PairingId.class, PairingSides.class)
                .model(RecordRef.class, RecordCustody.class)
                .model(PairingKey.class, PairingCase.class)
                .handler(new Handler(settings.today()));
    }

    /** What the day itself does. */
    static List<Event> onItsDay(ResumePairing command, PairingKey key, PairingCase pairing, LocalDate today) {
        boolean due = pairing.stands()
                && pairing.allows(PairingResumed.class)
                && pairing.standing().getLast().over(today);
        return due ? decide(command, key, pairing) : List.of();
    }

    static List<Event> decide(ResumePairing command, PairingKey key, PairingCase pairing) {
        PairingAccess.requireAllowed(pairing, PairingResumed.class);
        Refuse.ifAny(new Checks().text("note", command.note(), TextLimits.LONG).found());
        return List.of(new PairingResumed(
                key.id(),
                key.needId(),
                key.seedId(),
                pairing.standing().getLast().restored(),
                command.note()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                ResumePairing command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "pairingId") PairingSides sides,
                ProcessingContext context,
                EventAppender out) {
            boolean automation = actor.has(Role.AUTOMATION);
            PairingKey key = automation
                    ? sides.known().orElseThrow(Refuse::unknown)
                    : PairingAccess.requireDecidable(sides, actor, context);
            PairingCase pairing = Models.load(context, PairingCase.class, key);
            out.append(automation ? onItsDay(command, key, pairing, today.day()) : decide(command, key, pairing));
        }
    }
}
