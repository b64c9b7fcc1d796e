package jp.musubi.command.confirmation.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.confirmation.ConfirmationCase;
import jp.musubi.command.confirmation.ConfirmationCodes;
import jp.musubi.command.confirmation.Wording;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.confirmation.ConfirmationAsked;
import jp.musubi.language.confirmation.WordingChangeAsked;
import jp.musubi.language.confirmation.WordingConfirmed;
import jp.musubi.language.confirmation.WordingDeclined;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * The owner's answer, by the link. Whatever is wrong with the link is the same refusal.
 *
 * @param actor {@link SystemActors#OWNER_BY_LINK}; nobody else can answer
 * @param number of the request that the link is of
 * @param words what is to be changed; required for that, and for nothing else
 */
public record AnswerConfirmation(
        PersonId actor,
        RecordRef record,
        int number,
        ConfirmationAnswer answer,
        @Nullable String words) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Wording.models(Slice.of(configurer)).handler(new Handler(settings.today()));
    }

    static List<Event> decide(AnswerConfirmation command, Wording wording, ConfirmationCase known, LocalDate today) {
        ConfirmationAsked asked = known.asked();
        if (!SystemActors.OWNER_BY_LINK.equals(command.actor())
                || asked == null
                || !known.waits(command.number(), wording.revision())
                || !wording.confirmable(today)
                || asked.until().isBefore(today)) {
            throw Refuse.conflict(ConfirmationCodes.CONFIRMATION_ENDED);
        }
        RecordRef record = command.record();
        return switch (command.answer()) {
            case CONFIRM ->
                List.of(new WordingConfirmed(
                        record, asked.number(), asked.revision(), asked.way(), wording.consentUntil()));
            case CHANGE -> {
                Refuse.ifAny(new Checks()
                        .requiredText("words", command.words(), TextLimits.LONG)
                        .found());
                yield List.of(new WordingChangeAsked(record, asked.number(), asked.revision(), command.words()));
            }
            case DECLINE -> {
                List<Event> events = new ArrayList<>();
                events.add(new WordingDeclined(record, asked.number(), asked.revision()));
                events.addAll(wording.takenBack(today));
                yield events;
            }
        };
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(AnswerConfirmation command, ProcessingContext context, EventAppender out) {
            Wording wording = Wording.of(command.record(), context);
            ConfirmationCase known = Models.load(context, ConfirmationCase.class, command.record());
            out.append(decide(command, wording, known, today.day()));
        }
    }
}
