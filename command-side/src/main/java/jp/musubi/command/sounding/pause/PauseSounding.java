package jp.musubi.command.sounding.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.sounding.Sounded;
import jp.musubi.command.sounding.SoundingCase;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.sounding.SoundingPaused;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Says that a seed or need is not to be approached for now. Of the very same said again nothing is stored.
 *
 * @param actor its owner, the intermediary who brought it, or a coordinator
 * @param until the last day of it, today or later and at most {@link #YEARS} away; null for until further notice
 * @param reason may be null
 */
public record PauseSounding(
        PersonId actor,
        RecordRef record,
        @Nullable LocalDate until,
        @Nullable String reason) implements Command {
    /** Who knows of a longer time says none. */
    static final int YEARS = 2;

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Sounded.models(Slice.of(configurer)).handler(new Handler(settings.today()));
    }

    static List<Event> decide(PauseSounding command, SoundingCase known, LocalDate today) {
        Refuse.ifAny(new Checks()
                .day("until", command.until(), today, today.plusYears(YEARS))
                .text("reason", command.reason(), TextLimits.LONG)
                .found());
        String reason = Checks.blank(command.reason()) ? null : command.reason();
        SoundingPaused next = new SoundingPaused(command.record(), command.until(), reason);
        return Objects.equals(known.pause(), next) ? List.of() : List.of(next);
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                PauseSounding command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            Sounded.requireManaged(command.record(), actor, context);
            SoundingCase known = Models.load(context, SoundingCase.class, command.record());
            out.append(decide(command, known, today.day()));
        }
    }
}
