package jp.musubi.command.matching.completerematch;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.matching.RematchAccess;
import jp.musubi.command.matching.RematchJob;
import jp.musubi.command.matching.RematchJobs;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CompleteRematchHandler {

    @CommandHandler
    void handle(
            CompleteRematch command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "rematchId") RematchJob job,
            ProcessingContext context,
            EventAppender out) {
        if (!actor.has(Role.AUTOMATION)) {
            throw Refuse.forbidden();
        }
        out.append(decide(command, job, Models.load(context, RematchJobs.class, new TheCluster())));
    }

    /** Also while it rests: who paused it may have come when the last need was already matched. */
    static List<Event> decide(CompleteRematch command, RematchJob job, RematchJobs jobs) {
        RematchAccess.requireOpen(command.rematchId(), job, jobs);
        return List.of(new RematchCompleted(
                command.rematchId(), command.needs(), command.matched(), command.proposed(), command.displaced()));
    }
}
