package jp.musubi.query.audit.countexceptions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link CountExceptions}, from the log itself. */
public final class CountExceptionsSlice {
    private CountExceptionsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(CountExceptions.class, question -> answer(question, sources));
    }

    static List<ExceptionCount> answer(CountExceptions asked, Sources sources) {
        if (!asked.viewer().seesAll() && !asked.viewer().has(Role.AUDITOR)) {
            return List.of();
        }
        Map<String, Long> counts = counted(sources, Math.max(asked.after(), 0));
        return Exceptions.TYPES.stream()
                .filter(type -> counts.containsKey(EventTypes.nameOf(type)))
                .map(type -> new ExceptionCount(type.getSimpleName(), counts.get(EventTypes.nameOf(type))))
                .toList();
    }

    private static Map<String, Long> counted(Sources sources, long after) {
        Criteria criteria = Criteria.named(Exceptions.TYPES.stream()
                .map((Class<? extends Event> type) -> EventTypes.nameOf(type))
                .collect(Collectors.toSet()));
        Map<String, Long> counts = new HashMap<>();
        try (EventCursor cursor = sources.log().source(criteria, after)) {
            while (cursor.hasNext()) {
                counts.merge(cursor.next().name(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
