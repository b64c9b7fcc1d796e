package jp.musubi.command.pairing.hold;

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
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Puts a pairing aside for a time.
 *
 * @param actor who asks for it
 * @param until required: the day on which it is to come back, after today and at most {@link #YEARS} away
 * @param reason required
 */
public record HoldPairing(PersonId actor, PairingId pairingId, LocalDate until, String reason) implements Command {
    /** For longer nobody knows anything: such a pairing is dismissed. */
    static final int YEARS = 2;

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PairingId.class, PairingSides.class)
                .model(RecordRef.class, RecordCustody.class)
                .model(PairingKey.class, PairingCase.class)
                .handler(new Handler(settings.today()));
    }

    static List<Event> decide(HoldPairing command, PairingKey key, PairingCase pairing, LocalDate today) {
        PairingAccess.requireAllowed(pairing, PairingHeld.class);
        Refuse.ifAny(new Checks()
                .required("until", command.until())
                .day("until", command.until(), today.plusDays(1), today.plusYears(YEARS))
                .requiredText("reason", command.reason(), TextLimits.LONG)
                .found());
        return List.of(new PairingHeld(key.id(), key.needId(), key.seedId(), command.until(), command.reason()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                HoldPairing command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "pairingId") PairingSides sides,
                ProcessingContext context,
                EventAppender out) {
            PairingKey key = PairingAccess.requireDecidable(sides, actor, context);
            out.append(decide(command, key, Models.load(context, PairingCase.class, key), today.day()));
        }
    }
}
