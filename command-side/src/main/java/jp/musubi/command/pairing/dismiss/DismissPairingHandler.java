package jp.musubi.command.pairing.dismiss;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.pairing.PairingAccess;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.pairing.PairingSides;
import jp.musubi.language.kit.Event;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDismissed;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DismissPairingHandler {

    @CommandHandler
    void handle(
            DismissPairing command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "pairingId") PairingSides sides,
            ProcessingContext context,
            EventAppender out) {
        PairingKey key = PairingAccess.requireDecidable(sides, actor, context);
        out.append(decide(command, key, Models.load(context, PairingCase.class, key)));
    }

    static List<Event> decide(DismissPairing command, PairingKey key, PairingCase pairing) {
        PairingAccess.requireNotEnded(pairing);
        if (!pairing.allows(PairingDismissed.class)) {
            throw Refuse.conflict(Codes.NOT_STANDING);
        }
        check(command);
        return List.of(new PairingDismissed(
                command.pairingId(), key.needId(), key.seedId(), command.reason(), command.note()));
    }

    private static void check(DismissPairing command) {
        Checks checks = new Checks().required("reason", command.reason()).text("note", command.note(), TextLimits.LONG);
        if (command.reason() == DismissReason.OTHER && Checks.blank(command.note())) {
            checks.add("note", Codes.NOTE_REQUIRED);
        }
        Refuse.ifAny(checks.found());
    }
}
