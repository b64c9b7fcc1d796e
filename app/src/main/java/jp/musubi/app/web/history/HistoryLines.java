package jp.musubi.app.web.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.musubi.app.security.Who;
import jp.musubi.app.web.contacts.Subjects;
import jp.musubi.app.web.page.Names;
import jp.musubi.app.web.page.Show;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.history.HistoryEntry;
import org.springframework.stereotype.Component;

/** Tells events as people read them: names for ids, labels for codes. */
@Component
public class HistoryLines {
    private static final Set<String> ENDINGS = Set.of("SeedExpired", "NeedClosed");

    private static final Set<String> PERSONS = Set.of("owner", "introducedBy", "promisedBy", "administrator");
    private static final Set<String> REASONS = Set.of("dismissReason", "closeReason");

    private static final Set<String> SEEDS = Set.of("best", "ownBest", "passedOver");
    private static final Set<String> SCORES = Set.of("score", "direct", "bestScore", "bestDirect", "floor");

    private final Names names;
    private final Subjects subjects;

    HistoryLines(Names names, Subjects subjects) {
        this.names = names;
        this.subjects = subjects;
    }

    /** One event for this reader. @param of type of the record whose history is told */
    public HistoryLine tell(HistoryEntry entry, RecordType of, Who who, Show show) {
        RecordType type = ChangeText.typeOf(entry.type(), of);
        List<HistoryLine.Change> changes = entry.changes().stream()
                .map(change -> new HistoryLine.Change(
                        ChangeText.label(show, type, change.field()),
                        value(change.field(), change.before(), type, who, show),
                        value(change.field(), change.after(), type, who, show)))
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
        Predicate<HistoryEntry.FieldChange> chosen =
                change -> REASONS.contains(change.field()) && change.after() != null;
        String reason = entry.changes().stream()
                .filter(chosen)
                .map(change -> ChangeText.value(show, RecordType.PAIRING, change.field(), change.after()))
                .findFirst()
                .orElse("");
        return entry.why() == null ? reason : (reason + "\n" + entry.why()).strip();
    }

    private String value(String field, String text, RecordType type, Who who, Show show) {
        if (text == null || text.isBlank()) {
            return "";
        }
        if (PERSONS.contains(field)) {
            return names.of(text, show);
        }
        if (SEEDS.contains(field) && text.lines().allMatch(Ids::isId)) {
            return text.lines()
                    .map(seed -> subjects.called(who, new RecordRef(RecordType.SEED, seed), show))
                    .collect(Collectors.joining("\n"));
        }
        if (SCORES.contains(field)) {
            return show.score(text);
        }
        boolean record = type == RecordType.PAIRING && Ids.isId(text);
        if (record && field.equals("need")) {
            return subjects.called(who, new RecordRef(RecordType.NEED, text), show);
        }
        if (record && field.equals("seed")) {
            return subjects.called(who, new RecordRef(RecordType.SEED, text), show);
        }
        if (field.equals("organizationId")) {
            return names.organization(text).orElse(text);
        }
        if (field.equals("roles")) {
            return text.lines().map(role -> role(role, show)).collect(Collectors.joining("\n"));
        }
        return reference(text)
                .map(named -> named.type() == RecordType.CLUSTER ? text : subjects.called(who, named, show))
                .orElseGet(() -> ChangeText.value(show, type, field, text));
    }

    /** A role, and where it is held. */
    private String role(String text, Show show) {
        String[] parts = text.split(" ", 2);
        String role = ChangeText.value(show, RecordType.PERSON, "roles", parts[0]);
        return parts.length == 1
                ? role
                : show.text(
                        "history.role.at", role, names.organization(parts[1]).orElse(parts[1]));
    }

    /** The record that a value names by its tag; empty when it is any other text. */
    private static Optional<RecordRef> reference(String text) {
        int colon = text.indexOf(':');
        return colon < 0 || !Ids.isId(text.substring(colon + 1))
                ? Optional.empty()
                : Coded.of(RecordType.class, text.substring(0, colon))
                        .map(type -> new RecordRef(type, text.substring(colon + 1)));
    }
}
