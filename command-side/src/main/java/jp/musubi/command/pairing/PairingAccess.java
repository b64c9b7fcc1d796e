package jp.musubi.command.pairing;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Who may decide about a pairing, and what others are told. */
public final class PairingAccess {
    private PairingAccess() {}

    /**
     * The need and seed of the pairing, for a coordinator. Auditors see pairings and are told that they may not; anybody
     * else is told that there is none.
     */
    public static PairingKey requireDecidable(PairingSides sides, ActorRoles actor, ProcessingContext context) {
        if (!actor.hasAny(Role.COORDINATOR, Role.AUDITOR)) {
            throw Refuse.unknown();
        }
        PairingKey key = sides.known().orElseThrow(Refuse::unknown);
        if (!actor.has(Role.COORDINATOR) || !Sight.sees(key.sides(), actor, context)) {
            throw actor.has(Role.AUDITOR) ? Refuse.forbidden() : Refuse.unknown();
        }
        return key;
    }

    /** Refuses what cannot be done where the pairing stands, or what ended from either side. */
    public static void requireAllowed(PairingCase pairing, Class<? extends PairingEvent> event) {
        requireNotEnded(pairing);
        if (!pairing.allows(event)) {
            throw Refuse.conflict(
                    Codes.PAIRING_ELSEWHERE,
                    pairing.state() == null ? "" : pairing.state().code());
        }
    }

    /** Refuses what ended from either side. */
    public static void requireNotEnded(PairingCase pairing) {
        if (pairing.endedUndecided()) {
            throw Refuse.conflict(Codes.PAIRING_ENDED);
        }
    }
}
