package jp.musubi.command.pairing.propose;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.pairing.PairingCase;
import jp.musubi.command.pairing.PairingKey;
import jp.musubi.command.record.Custody;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.command.sounding.SoundingCase;
import jp.musubi.command.sounding.SoundingCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ProposePairingHandler {
    private final Today today;

    ProposePairingHandler(Today today) {
        this.today = today;
    }

    @CommandHandler
    void handle(
            ProposePairing command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        requireAllowed(command, actor);
        NeedCase need = Models.load(context, NeedCase.class, command.needId());
        SeedCase seed = Models.load(context, SeedCase.class, command.seedId());
        requireSeen("needId", need.exists(), need.visibleTo(actor), need.custody(), actor);
        requireSeen("seedId", seed.exists(), seed.visibleTo(actor), seed.custody(), actor);
        PairingKey key = new PairingKey(command.needId(), command.seedId());
        PairingCase pairing = Models.load(context, PairingCase.class, key);
        List<Event> events = decide(command, need, seed, pairing, today.day());
        requireAccepting("needId", command.needId().ref(), context);
        requireAccepting("seedId", command.seedId().ref(), context);
        out.append(events);
    }

    /** What can be said before the sides are known: the ids are typed by people and may be missing. */
    static void requireAllowed(ProposePairing command, ActorRoles actor) {
        if (!actor.has(Role.COORDINATOR)) {
            throw Refuse.forbidden();
        }
        Refuse.ifAny(new Checks()
                .required("needId", command.needId())
                .required("seedId", command.seedId())
                .requiredText("reason", command.reason(), TextLimits.LONG)
                .found());
    }

    /** Of another house a coordinator knows at most what everybody does. */
    private static void requireSeen(String field, boolean exists, boolean visible, Custody custody, ActorRoles actor) {
        if (exists && !custody.coordinatedBy(actor)) {
            throw visible ? Refuse.forbidden() : Refuse.unknown(field);
        }
    }

    /** A person's decision with a reason: it may bring back what was dismissed or displaced. */
    static List<Event> decide(
            ProposePairing command, NeedCase need, SeedCase seed, PairingCase pairing, LocalDate today) {
        requirePresent("needId", need.exists(), need.erased());
        requirePresent("seedId", seed.exists(), seed.erased());
        if (!need.open()) {
            throw Refuse.conflictAt("needId", Codes.NEED_NOT_OPEN);
        }
        if (!need.said().validity().holds(today)) {
            throw Refuse.conflictAt("needId", Codes.NEED_OUT_OF_DATE);
        }
        if (!seed.offered()) {
            throw Refuse.conflictAt("seedId", Codes.SEED_NOT_PUBLISHED);
        }
        if (!seed.said().validity().holds(today)) {
            throw Refuse.conflictAt("seedId", Codes.SEED_OUT_OF_DATE);
        }
        if (pairing.stands()) {
            throw Refuse.conflict(Codes.PAIRING_EXISTS);
        }
        return List.of(proposed(command, need, seed));
    }

    private void requireAccepting(String field, RecordRef record, ProcessingContext context) {
        if (!Models.load(context, SoundingCase.class, record).accepts(today.day())) {
            throw Refuse.conflictAt(field, SoundingCodes.NOT_ACCEPTING);
        }
    }

    private static void requirePresent(String field, boolean exists, boolean erased) {
        if (!exists) {
            throw Refuse.unknown(field);
        }
        if (erased) {
            throw Refuse.conflictAt(field, Codes.RECORD_ERASED);
        }
    }

    private static PairingProposed proposed(ProposePairing command, NeedCase need, SeedCase seed) {
        return new PairingProposed(
                new PairingKey(command.needId(), command.seedId()).id(),
                command.needId(),
                command.seedId(),
                need.revision(),
                seed.revision(),
                ProposedBy.HAND,
                0,
                null,
                null,
                command.reason());
    }
}
