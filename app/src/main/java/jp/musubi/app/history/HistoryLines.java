package jp.musubi.app.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.app.contact.Subjects;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.history.HistoryEntry;
import org.springframework.stereotype.Component;

/** Tells events as people read them: names for ids, labels for codes. */
@Component
public class HistoryLines {
    private static final Set<String> ENDINGS = Set.of("SeedExpired", "NeedClosed", "PairingResumed");

    private final Names names;
    private final Subjects subjects;
    private final FieldValues values;

    HistoryLines(Names names, Subjects subjects, FieldValues values) {
        this.names = names;
        this.subjects = subjects;
        this.values = values;
    }

    /** One event for this reader. @param of type of the record whose history is told */
    public HistoryLine tell(HistoryEntry entry, RecordType of, Who who, Show show) {
        List<HistoryLine.Change> changes = entry.differences().stream()
                .map(one -> new HistoryLine.Change(
                        label(entry.subject().type(), one.path(), show),
                        values.told(one.before(), who, show),
                        values.told(one.after(), who, show)))
                .toList();
        return new HistoryLine(
                entry,
                show.text("event." + entry.type()),
                about(entry, of, who, show),
                actor(entry, show),
                names.of(entry.onBehalfOf(), show),
                why(entry, show),
                changes);
    }

    private String about(HistoryEntry entry, RecordType of, Who who, Show show) {
        boolean ofAPairing = entry.subject().type() == RecordType.PAIRING && of != RecordType.PAIRING;
        return ofAPairing ? subjects.partner(who, entry.subject(), of, show).orElse("") : "";
    }

    /** What the day ended, no matcher ended, although the automations share one account. */
    private String actor(HistoryEntry entry, Show show) {
        if (entry.actorName() != null) {
            return entry.actorName();
        }
        boolean byDay =
                ENDINGS.contains(entry.type()) && SystemActors.MATCHER.value().equals(entry.actor());
        return byDay ? show.text("actor.day") : names.of(entry.actor(), show);
    }

    /** The reason chosen from a list, then the words given. */
    private static String why(HistoryEntry entry, Show show) {
        String reason = entry.differences().stream()
                .map(FieldPaths.Change::after)
                .filter(HistoryLines::isReason)
                .map(chosen -> show.label((Coded) chosen))
                .findFirst()
                .orElse("");
        return entry.why() == null ? reason : (reason + "\n" + entry.why()).strip();
    }

    private static boolean isReason(Object value) {
        return value instanceof DismissReason || value instanceof NeedCloseReason;
    }

    /** What a field is called: by its kind of record, else as fields of any record are. */
    static String label(RecordType type, String field, Show show) {
        return Stream.of(type.code(), "record", "event")
                .map(prefix -> Labels.field(show, prefix, field))
                .filter(label -> !label.equals(field))
                .findFirst()
                .orElse(field);
    }
}
