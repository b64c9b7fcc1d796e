package jp.musubi.command.custody.handover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.musubi.command.contact.PromiseCase;
import jp.musubi.command.contact.PromiseFacts;
import jp.musubi.command.contact.PromiseModels;
import jp.musubi.command.custody.CustodyCodes;
import jp.musubi.command.custody.Held;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Hands over what a person is in charge of and has promised, all that is named at once or nothing. What is not that person's
 * any more, has ended or was erased meanwhile is left as it is: so the same may be asked again, and nothing is handed over
 * twice.
 *
 * @param actor who asks for it: a coordinator or an administrator
 * @param from whose it is
 * @param to whose it is to be: required; a coordinator
 * @param records seeds and needs, with the promises together at most {@link #MOST}
 * @param promises ids of the contacts in which they were given
 * @param note for the person who takes the promises over; may be null
 */
public record HandOverAll(
        PersonId actor,
        PersonId from,
        @Nullable PersonId to,
        List<RecordRef> records,
        List<ContactId> promises,
        @Nullable String note)
        implements Command {
    /** How much is handed over in one append. */
    public static final int MOST = 200;

    public HandOverAll {
        records = List.copyOf(records);
        promises = List.copyOf(promises);
    }

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return PromiseModels.register(Held.register(Slice.of(configurer))).handler(new Handler());
    }

    /** Refuses whoever may not, before anything is looked up, and what cannot be done at all. */
    static void require(HandOverAll command, ActorRoles actor, @Nullable ActorRoles taker) {
        if (!actor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        Refuse.ifAny(new Checks()
                .required("to", command.to())
                .text("note", command.note(), TextLimits.LONG)
                .found());
        if (command.records().size() + command.promises().size() > MOST) {
            throw Refuse.invalid("records", FieldCodes.TOO_MANY, MOST);
        }
        if (taker == null || !taker.has(Role.COORDINATOR) || command.from().equals(command.to())) {
            throw Refuse.invalid("to", CustodyCodes.NOT_COORDINATOR);
        }
    }

    static List<Event> decide(HandOverAll command, List<Held> records, List<PromiseFacts> promises) {
        PersonId to = Checks.there(command.to());
        List<Event> events = new ArrayList<>();
        for (Held held : records) {
            if (!held.erased() && command.from().equals(held.custody().coordinator())) {
                events.add(new ChargeAssigned(held.record(), to, AssignedBy.HAND_OVER, command.from()));
            }
        }
        String note = Checks.blank(command.note()) ? null : command.note();
        for (PromiseFacts facts : promises) {
            PromiseCase promise = facts.promise();
            if (promise != null && facts.open() && command.from().equals(promise.promiser())) {
                events.add(new PromiseHandedOver(promise.id(), promise.about(), command.from(), to, note));
            }
        }
        return events;
    }

    private record Handler() {
        @CommandHandler
        void handle(
                HandOverAll command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            PersonId to = command.to();
            require(command, actor, to == null ? null : Models.load(context, ActorRoles.class, to));
            List<Held> records = new LinkedHashSet<>(command.records())
                    .stream()
                            .map(record -> Held.of(record, actor, context))
                            .filter(held -> held.custody().decidedBy(actor) || actor.has(Role.ADMINISTRATOR))
                            .toList();
            List<PromiseFacts> promises = new LinkedHashSet<>(command.promises())
                    .stream()
                            .map(promise -> PromiseModels.facts(promise, actor, context))
                            .toList();
            out.append(decide(command, records, promises));
        }
    }
}
