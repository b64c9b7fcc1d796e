package jp.musubi.command.pairing.takeback;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.pairing.Decided;
import jp.musubi.command.pairing.PairingAccess;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.pairing.PairingSides;
import jp.musubi.language.kit.Event;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingState;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class TakeBackPairingHandler {

    @CommandHandler
    void handle(
            TakeBackPairing command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "pairingId") PairingSides sides,
            ProcessingContext context,
            EventAppender out) {
        PairingKey key = PairingAccess.requireDecidable(sides, actor, context);
        out.append(decide(command, key, Models.load(context, PairingCase.class, key)));
    }

    /**
     * Whether places of the need were filled since does not matter: a mistake can always be put right, and the matcher
     * goes by rank again the next time it looks.
     */
    static List<Event> decide(TakeBackPairing command, PairingKey key, PairingCase pairing) {
        if (pairing.ended()) {
            throw Refuse.conflict(Codes.PAIRING_ENDED);
        }
        if (pairing.state() == PairingState.DISPLACED) {
            throw Refuse.conflict(Codes.PAIRING_DISPLACED);
        }
        Decided last = last(command, pairing);
        Refuse.ifAny(new Checks().text("note", command.note(), TextLimits.LONG).found());
        return List.of(new PairingDecisionTakenBack(
                command.pairingId(), key.needId(), key.seedId(), last.restored(), command.note()));
    }

    private static Decided last(TakeBackPairing command, PairingCase pairing) {
        boolean none = pairing.standing().isEmpty();
        if (none && command.decision() == null) {
            throw Refuse.conflict(Codes.NOTHING_TO_TAKE_BACK);
        }
        if (none
                || command.decision() != null
                        && command.decision() != pairing.standing().getLast().number()) {
            throw Refuse.conflict(Codes.DECISION_CHANGED);
        }
        return pairing.standing().getLast();
    }
}
