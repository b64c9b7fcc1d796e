package jp.musubi.command.pairing;

import java.util.Collection;
import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.record.RecordCustody;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.PairingId;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * Whether an actor sees, as a coordinator, all that something is about: of a pairing its need and its seed. Where the cluster
 * lets coordinators see across houses nothing is asked for that.
 */
public final class Sight {
    private Sight() {}

    /** Makes the models known that are loaded here. */
    public static Slice models(Slice slice) {
        return slice.model(RecordRef.class, RecordCustody.class).model(PairingId.class, PairingSides.class);
    }

    /** Whether a coordinator sees all of them. Records that belong to no house, like organizations, everybody of them sees. */
    public static boolean sees(Collection<RecordRef> records, ActorRoles coordinator, ProcessingContext context) {
        return coordinator.seesAcross() || records.stream().allMatch(record -> sees(record, coordinator, context));
    }

    private static boolean sees(RecordRef record, ActorRoles coordinator, ProcessingContext context) {
        if (record.type() == RecordType.SEED || record.type() == RecordType.NEED) {
            return Models.load(context, RecordCustody.class, record).custody().coordinatedBy(coordinator);
        }
        if (record.type() != RecordType.PAIRING) {
            return true;
        }
        PairingSides sides = Models.load(context, PairingSides.class, new PairingId(record.id()));
        return sees(sides.known().map(PairingKey::sides).orElse(List.of()), coordinator, context);
    }
}
