package jp.musubi.command.pairing.shortlist;

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
import jp.musubi.language.pairing.PairingShortlisted;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ShortlistPairingHandler {

    @CommandHandler
    void handle(
            ShortlistPairing command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "pairingId") PairingSides sides,
            ProcessingContext context,
            EventAppender out) {
        PairingKey key = PairingAccess.requireDecidable(sides, actor, context);
        out.append(decide(command, key, Models.load(context, PairingCase.class, key)));
    }

    static List<Event> decide(ShortlistPairing command, PairingKey key, PairingCase pairing) {
        PairingAccess.requireNotEnded(pairing);
        if (!pairing.allows(PairingShortlisted.class)) {
            throw Refuse.conflict(Codes.NOT_PROPOSED);
        }
        Refuse.ifAny(new Checks().text("note", command.note(), TextLimits.LONG).found());
        return List.of(new PairingShortlisted(command.pairingId(), key.needId(), key.seedId(), command.note()));
    }
}
