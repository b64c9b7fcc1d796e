package jp.musubi.command.matching.requestrematch;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.matching.RematchAccess;
import jp.musubi.command.matching.RematchJob;
import jp.musubi.command.matching.RematchJobs;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.RematchRequested;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RequestRematchHandler {

    @CommandHandler
    void handle(
            RequestRematch command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "rematchId") RematchJob job,
            ProcessingContext context,
            EventAppender out) {
        RematchAccess.requireRole(actor);
        out.append(decide(command, job, Models.load(context, RematchJobs.class, new TheCluster())));
    }

    static List<Event> decide(RequestRematch command, RematchJob job, RematchJobs jobs) {
        if (job.known()) {
            throw Refuse.duplicateId();
        }
        if (command.reason() == null) {
            throw Refuse.invalid("reason", FieldCodes.REQUIRED);
        }
        return List.of(new RematchRequested(
                command.rematchId(), command.reason(), jobs.current().orElse(null)));
    }
}
