package jp.musubi.command.matching.resumerematch;

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
import jp.musubi.language.matching.RematchResumed;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ResumeRematchHandler {

    @CommandHandler
    void handle(
            ResumeRematch command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "rematchId") RematchJob job,
            ProcessingContext context,
            EventAppender out) {
        RematchAccess.requireRole(actor);
        out.append(decide(command, job, Models.load(context, RematchJobs.class, new TheCluster())));
    }

    static List<Event> decide(ResumeRematch command, RematchJob job, RematchJobs jobs) {
        RematchAccess.requireOpen(command.rematchId(), job, jobs);
        if (!jobs.allows(RematchResumed.class)) {
            throw Refuse.conflict(Codes.NOT_PAUSED);
        }
        return List.of(new RematchResumed(command.rematchId()));
    }
}
