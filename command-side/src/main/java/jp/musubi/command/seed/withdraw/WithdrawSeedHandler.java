package jp.musubi.command.seed.withdraw;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.seed.SeedAccess;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.kit.Event;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class WithdrawSeedHandler {

    @CommandHandler
    void handle(
            WithdrawSeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "seedId") SeedCase seed,
            EventAppender out) {
        out.append(decide(command, actor, seed));
    }

    static List<Event> decide(WithdrawSeed command, ActorRoles actor, SeedCase seed) {
        SeedAccess.requireManaged(seed, actor);
        if (!seed.allows(SeedWithdrawn.class)) {
            throw Refuse.conflict(Codes.SEED_WITHDRAWN);
        }
        Refuse.ifAny(
                new Checks().text("reason", command.reason(), TextLimits.LONG).found());
        return List.of(new SeedWithdrawn(command.seedId(), command.reason()));
    }
}
