package jp.musubi.command.reading.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.reading.LimitedPartRead;
import jp.musubi.language.reading.ReadingId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Notes that limited parts of records are about to be shown. What has been noted today already is passed over.
 *
 * @param actor who is to read them, as coordinator or auditor
 * @param records seeds and needs
 */
public record NoteReadings(PersonId actor, Set<RecordRef> records) implements Command {
    public NoteReadings {
        records = new LinkedHashSet<>(records);
    }

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(ReadingId.class, ReadingNoted.class)
                .handler(new Handler(settings.today()));
    }

    /** @param known of the records, which have been read today by the actor already */
    static List<Event> decide(NoteReadings command, ActorRoles actor, Set<RecordRef> known, LocalDate today) {
        Role role = role(actor).orElseThrow(Refuse::forbidden);
        List<Event> read = new ArrayList<>();
        for (RecordRef record : command.records()) {
            if (!known.contains(record)) {
                ReadingId id = ReadingId.of(record, command.actor(), today);
                read.add(new LimitedPartRead(id, record, command.actor(), role, today));
            }
        }
        return read;
    }

    /** By which role somebody reads what is not theirs: who coordinates is at work, who only audits looks. */
    private static Optional<Role> role(ActorRoles actor) {
        if (actor.has(Role.COORDINATOR)) {
            return Optional.of(Role.COORDINATOR);
        }
        return actor.has(Role.AUDITOR) ? Optional.of(Role.AUDITOR) : Optional.empty();
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                NoteReadings command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            LocalDate day = today.day();
            Set<RecordRef> known = new LinkedHashSet<>();
            for (RecordRef record : command.records()) {
                ReadingId id = ReadingId.of(record, command.actor(), day);
                if (Models.load(context, ReadingNoted.class, id).noted()) {
                    known.add(record);
                }
            }
            out.append(decide(command, actor, known, day));
        }
    }
}
