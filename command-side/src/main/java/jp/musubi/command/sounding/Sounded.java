package jp.musubi.command.sounding;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.seed.SeedAccess;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** The seed or need that may be approached or not: who may say so, and whether the owner still consents to it. */
public final class Sounded {
    private Sounded() {}

    /** The models of both kinds. */
    public static Slice models(Slice slice) {
        return slice.model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, NeedCase.class)
                .model(SeedId.class, SeedCase.class)
                .model(RecordRef.class, SoundingCase.class);
    }

    /**
     * Refuses unless the actor may change the record: its owner, the intermediary who brought it, or a coordinator.
     *
     * @return why nobody may say that it can be approached: the owner's consent was withdrawn; none otherwise
     * @throws jp.musubi.command.kit.refusal.RefusedException also when it is neither a seed nor a need
     */
    public static List<Violation> requireManaged(RecordRef record, ActorRoles actor, ProcessingContext context) {
        return switch (record.type()) {
            case SEED -> {
                SeedAccess.requireManaged(Models.load(context, SeedCase.class, new SeedId(record.id())), actor);
                yield List.of();
            }
            case NEED -> {
                NeedCase need = Models.load(context, NeedCase.class, new NeedId(record.id()));
                NeedAccess.requireManaged(need, actor);
                yield NeedAccess.consentWithdrawn(need);
            }
            default -> throw Refuse.unknown();
        };
    }
}
