package jp.musubi.query.kit.history;

import java.util.Objects;
import java.util.Set;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.sealing.RecordShape;
import org.jspecify.annotations.Nullable;

/** The words that somebody gave with an event. Every event has them in a text component of one of two names. */
final class Words {
    static final Set<String> NAMES = Set.of("reason", "note");

    private Words() {}

    /** The reason or note, or null when there is none. */
    static @Nullable String of(Event event) {
        return RecordShape.of(event.getClass()).parts().stream()
                .filter(part -> part.type() == String.class && NAMES.contains(part.name()))
                .map(part -> (String) part.of((Record) event))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
