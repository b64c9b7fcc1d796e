package jp.musubi.command.kit.slice;

import java.util.LinkedHashSet;
import java.util.Set;
import jp.musubi.language.kit.Event;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** What a decision model asks the log for, where a way says which events these are. */
public final class Reads {
    private Reads() {}

    /** Events of those classes that bear the tag. */
    @SafeVarargs
    public static EventCriteria by(
            String tag, String value, MessageTypeResolver types, Set<Class<? extends Event>>... events) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Set<Class<? extends Event>> some : events) {
            all.addAll(some);
        }
        return EventCriteria.havingTags(tag, value).andBeingOneOfTypes(types, all.toArray(Class<?>[]::new));
    }

    /** Events of those classes, whatever their tags. */
    public static EventCriteria all(MessageTypeResolver types, Set<Class<? extends Event>> events) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(types, events.toArray(Class<?>[]::new));
    }
}
