package jp.musubi.command.custody.changeowner;

import java.util.List;
import jp.musubi.command.custody.CustodyCodes;
import jp.musubi.command.custody.Held;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Makes a seed or a need somebody else's: whose it was has no part in it any more.
 *
 * @param actor who asks for it
 * @param record a seed or a need
 * @param owner required; somebody who is registered
 * @param reason required
 */
public record ChangeOwner(
        PersonId actor, RecordRef record, @Nullable PersonId owner, String reason) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Held.register(Slice.of(configurer))
                .model(PersonId.class, PersonState.class)
                .handler(new Handler());
    }

    static List<Event> decide(ChangeOwner command, ActorRoles actor, Held held, boolean ownerKnown) {
        held.requireDecider(actor);
        Refuse.ifAny(new Checks()
                .required("owner", command.owner())
                .requiredText("reason", command.reason(), TextLimits.LONG)
                .found());
        if (!ownerKnown) {
            throw Refuse.invalid("owner", Codes.UNKNOWN_PERSON);
        }
        PersonId owner = Checks.there(command.owner());
        if (owner.equals(held.owner())) {
            throw Refuse.conflictAt("owner", CustodyCodes.ALREADY_OWNER);
        }
        return List.of(new OwnerChanged(command.record(), owner, command.reason()));
    }

    private record Handler() {
        @CommandHandler
        void handle(
                ChangeOwner command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            Held held = Held.of(command.record(), actor, context);
            boolean known = command.owner() != null
                    && Models.load(context, PersonState.class, command.owner()).takesPart();
            out.append(decide(command, actor, held, known));
        }
    }
}
