package jp.musubi.command.seed.expire;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.seed.SeedAccess;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedExpired;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ExpireSeedHandler {
    private final Today today;

    ExpireSeedHandler(Today today) {
        this.today = today;
    }

    @CommandHandler
    void handle(
            ExpireSeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "seedId") SeedCase seed,
            EventAppender out) {
        out.append(decide(command, actor, seed, today.day()));
    }

    static List<Event> decide(ExpireSeed command, ActorRoles actor, SeedCase seed, LocalDate today) {
        boolean automation = actor.has(Role.AUTOMATION);
        if (!automation) {
            SeedAccess.requireManaged(seed, actor);
        }
        boolean stands = seed.offered() || seed.allows(SeedExpired.class) && !automation;
        return stands && seed.said().validity().endedBefore(today)
                ? List.of(new SeedExpired(
                        command.seedId(), Checks.there(seed.said().expires())))
                : List.of();
    }
}
