package jp.musubi.command.contact.handoverpromise;

import java.util.List;
import java.util.Objects;
import jp.musubi.command.contact.PromiseCase;
import jp.musubi.command.contact.PromiseFacts;
import jp.musubi.command.contact.PromiseModels;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

final class HandOverPromiseHandler {

    @CommandHandler
    void handle(
            HandOverPromise command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        PromiseFacts.requireRole(actor);
        PromiseFacts facts = PromiseModels.facts(command.promise(), actor, context);
        PromiseCase promise = facts.requireOpen(actor);
        out.append(decide(command, promise, taker(command.to(), promise, context)));
    }

    /** What the person is who is to take a promise over. */
    enum Taker {
        UNNAMED,
        ABSENT,
        UNABLE,
        ABLE
    }

    private static Taker taker(@Nullable PersonId to, PromiseCase promise, ProcessingContext context) {
        if (to == null) {
            return Taker.UNNAMED;
        }
        if (!Ids.isId(to.value())
                || !Models.load(context, PersonState.class, to).present()) {
            return Taker.ABSENT;
        }
        ActorRoles roles = Models.load(context, ActorRoles.class, to);
        return PromiseModels.mayBear(promise.record(), roles, context) ? Taker.ABLE : Taker.UNABLE;
    }

    static List<Event> decide(HandOverPromise command, PromiseCase promise, Taker taker) {
        Checks checks = new Checks().text("note", command.note(), TextLimits.LONG);
        switch (taker) {
            case UNNAMED -> checks.add("to", FieldCodes.REQUIRED);
            case ABSENT -> checks.add("to", Codes.UNKNOWN_PERSON);
            case UNABLE -> checks.add("to", Codes.CANNOT_TAKE_OVER);
            case ABLE -> {
                if (Objects.equals(command.to(), promise.promiser())) {
                    checks.add("to", Codes.ALREADY_PROMISER);
                }
            }
        }
        Refuse.ifAny(checks.found());
        return List.of(new PromiseHandedOver(
                promise.id(),
                promise.about(),
                Checks.there(promise.promiser()),
                Checks.there(command.to()),
                Checks.blank(command.note()) ? null : command.note()));
    }
}
