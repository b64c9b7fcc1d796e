package jp.musubi.command.seed.publish;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.confirmation.Demand;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.seed.SeedAccess;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.command.seed.SeedRules;
import jp.musubi.language.kit.Event;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class PublishSeedHandler {
    private final Today today;

    PublishSeedHandler(Today today) {
        this.today = today;
    }

    @CommandHandler
    void handle(
            PublishSeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "seedId") SeedCase seed,
            ProcessingContext context,
            EventAppender out) {
        Demand demand = Demand.of(command.seedId().ref(), context);
        out.append(decide(command, actor, seed, demand, today.day()));
    }

    static List<Event> decide(PublishSeed command, ActorRoles actor, SeedCase seed, Demand demand, LocalDate today) {
        SeedAccess.requireManaged(seed, actor);
        Disclosure range = Checks.there(command.disclosure() == null ? seed.disclosure() : command.disclosure());
        if (seed.offered() && range == seed.disclosure()) {
            throw Refuse.conflict(Codes.ALREADY_PUBLISHED, range.code());
        }
        demand.requireConfirmed(actor, seed.owner(), seed.revision());
        Refuse.ifAny(SeedRules.disclosure(seed.said(), range), DateRules.offered(seed.content(), today));
        return List.of(new SeedPublished(command.seedId(), range));
    }
}
