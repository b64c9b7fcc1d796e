package jp.musubi.command.completerematch;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.actor.TheCluster;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rematch.RematchAccess;
import jp.musubi.command.rematch.RematchJob;
import jp.musubi.command.rematch.RematchJobs;
import jp.musubi.command.slice.Models;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.RematchCompleted;
import jp.musubi.language.value.Role;
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
