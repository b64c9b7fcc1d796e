package jp.musubi.command.matching.pauserematch;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.matching.RematchAccess;
import jp.musubi.command.matching.RematchJob;
import jp.musubi.command.matching.RematchJobs;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.RematchPaused;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class PauseRematchHandler {

    @CommandHandler
    void handle(
            PauseRematch command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "rematchId") RematchJob job,
            ProcessingContext context,
            EventAppender out) {
        RematchAccess.requireRole(actor);
        out.append(decide(command, job, Models.load(context, RematchJobs.class, new TheCluster())));
    }

    static List<Event> decide(PauseRematch command, RematchJob job, RematchJobs jobs) {
        RematchAccess.requireOpen(command.rematchId(), job, jobs);
        if (!jobs.allows(RematchPaused.class)) {
            throw Refuse.conflict(Codes.ALREADY_PAUSED);
        }
        return List.of(new RematchPaused(command.rematchId()));
    }
}
