package jp.musubi.command.confirmation.ask;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.confirmation.ConfirmationCase;
import jp.musubi.command.confirmation.ConfirmationCodes;
import jp.musubi.command.confirmation.Wording;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Email;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.confirmation.ConfirmationAsked;
import jp.musubi.language.confirmation.ConfirmationWay;
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
 * Asks the owner of a seed or need to confirm its wording.
 *
 * @param actor who asks for it: a coordinator, or the intermediary who brought the need
 * @param until the last day on which the link holds, today to {@link #DAYS} days from now; null for {@link #USUAL} days
 * @param way on paper never to who brought it: they would hold the owner's link
 * @param address where to mail it for an owner without an account; null for the person's own address, and on paper
 */
public record AskConfirmation(
        PersonId actor,
        RecordRef record,
        @Nullable LocalDate until,
        ConfirmationWay way,
        @Nullable String address) implements Command {
    /** As long as a link may hold. */
    public static final int DAYS = 90;

    /** As long as it holds when nothing is said. */
    public static final int USUAL = 14;

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Wording.models(Slice.of(configurer).model(PersonId.class, ActorRoles.class))
                .handler(new Handler(settings.today()));
    }

    static List<Event> decide(
            AskConfirmation command, ActorRoles actor, Wording wording, ConfirmationCase known, LocalDate today) {
        wording.requireAsker(actor);
        LocalDate until = command.until() == null ? today.plusDays(USUAL) : command.until();
        boolean mailed = command.way() == ConfirmationWay.MAIL;
        String written = command.address();
        String address = !mailed || written == null || written.isBlank() ? null : written.strip();
        Checks checks = new Checks().day("until", until, today, today.plusDays(DAYS));
        checks.text("address", address, TextLimits.SHORT);
        if (address != null && !Email.valid(address)) {
            checks.add("address", FieldCodes.EMAIL_INVALID);
        }
        if (mailed && address == null && wording.owner() == null) {
            checks.add("address", FieldCodes.REQUIRED);
        }
        Refuse.ifAny(checks.found());
        if (!mailed && wording.broughtBy(actor)) {
            throw Refuse.forbidden("way", ConfirmationCodes.LETTER_TO_BRINGER);
        }
        if (!wording.confirmable(today)) {
            throw Refuse.conflict(ConfirmationCodes.NOT_CONFIRMABLE);
        }
        if (known.confirmed(wording.revision())) {
            throw Refuse.conflict(ConfirmationCodes.ALREADY_CONFIRMED);
        }
        return List.of(new ConfirmationAsked(
                command.record(), known.requests() + 1, wording.revision(), until, command.way(), address));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                AskConfirmation command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            Wording wording = Wording.of(command.record(), context);
            ConfirmationCase known = Models.load(context, ConfirmationCase.class, command.record());
            out.append(decide(command, actor, wording, known, today.day()));
        }
    }
}
