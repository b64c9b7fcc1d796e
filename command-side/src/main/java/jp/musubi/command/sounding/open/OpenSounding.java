package jp.musubi.command.sounding.open;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.sounding.Sounded;
import jp.musubi.command.sounding.SoundingCase;
import jp.musubi.command.sounding.SoundingCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.sounding.SoundingOpened;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Says that a seed or need may be approached again. An automation does so once the last day of a pause has passed; where
 * there is nothing to do then, nothing happens: so several may ask for the same.
 *
 * @param actor its owner, the intermediary who brought it, a coordinator; or an automation
 */
public record OpenSounding(PersonId actor, RecordRef record) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Sounded.models(Slice.of(configurer)).handler(new Handler(settings.today()));
    }

    /** What the day itself does. */
    static List<Event> onItsDay(OpenSounding command, SoundingCase known, LocalDate today) {
        return known.over(today) ? List.of(new SoundingOpened(command.record())) : List.of();
    }

    static List<Event> decide(OpenSounding command, List<Violation> withdrawn, SoundingCase known) {
        if (known.pause() == null) {
            throw Refuse.conflict(SoundingCodes.ALREADY_ACCEPTING);
        }
        Refuse.ifAny(withdrawn);
        return List.of(new SoundingOpened(command.record()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                OpenSounding command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            boolean automation = actor.has(Role.AUTOMATION);
            List<Violation> withdrawn =
                    automation ? List.of() : Sounded.requireManaged(command.record(), actor, context);
            SoundingCase known = Models.load(context, SoundingCase.class, command.record());
            out.append(automation ? onItsDay(command, known, today.day()) : decide(command, withdrawn, known));
        }
    }
}
