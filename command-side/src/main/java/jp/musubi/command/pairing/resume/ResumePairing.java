package jp.musubi.command.pairing.resume;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.pairing.PairingAccess;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.pairing.PairingSides;
import jp.musubi.language.kit.Event;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingResumed;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Brings a pairing back that was put on hold, on any day.
 *
 * @param actor who asks for it; any coordinator may, not only the one who put it on hold
 * @param note may be null
 */
public record ResumePairing(
        PersonId actor, PairingId pairingId, @Nullable String note) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PairingId.class, PairingSides.class)
                .model(PairingKey.class, PairingCase.class)
                .handler(new Handler());
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

    private static final class Handler {
        @CommandHandler
        void handle(
                ResumePairing command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "pairingId") PairingSides sides,
                ProcessingContext context,
                EventAppender out) {
            PairingKey key = PairingAccess.requireDecidable(sides, actor);
            out.append(decide(command, key, Models.load(context, PairingCase.class, key)));
        }
    }
}
