package jp.musubi.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.Upgrade;

/**
 * Every class of events with its stored name and version, found through the sealed families of the kinds of
 * record, and of what can happen to several kinds. Names and versions are those of the {@code @Event} annotations, which cannot be read here:
 * readers of the log run without the framework that the annotations belong to. A test holds the two against each other.
 */
public final class EventTypes {
    private static final String NAMESPACE = "musubi.";
    private static final String FIRST = "1";

    private static final Map<String, Class<? extends Event>> BY_NAME = byName();

    private EventTypes() {}

    /** The stored name of a class of events, for example {@code musubi.SeedRegistered}. */
    public static String nameOf(Class<? extends Event> type) {
        return NAMESPACE + type.getSimpleName();
    }

    /** The version of the payload form that is written today: the one to which the last of its upgrades leads. */
    public static String versionOf(Class<? extends Event> type) {
        return Upgrade.latest(nameOf(type)).orElse(FIRST);
    }

    /** The class with that stored name; empty when this language has no such event. */
    public static Optional<Class<? extends Event>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All classes of events, in the order in which the language declares them. */
    public static List<Class<? extends Event>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The sealed families, those of the kinds of record in the order of the kinds, then those about several kinds. */
    public static List<Class<? extends Event>> families() {
        List<Class<? extends Event>> families = new ArrayList<>();
        for (RecordType kind : RecordType.values()) {
            families.addAll(kind.families());
        }
        families.add(CustodyEvent.class);
        families.add(ErasureEvent.class);
        return families;
    }

    private static Map<String, Class<? extends Event>> byName() {
        List<Class<? extends Event>> types = new ArrayList<>();
        families().forEach(family -> collect(family, types));
        Map<String, Class<? extends Event>> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(nameOf(type), type));
        return byName;
    }

    private static void collect(Class<? extends Event> type, List<Class<? extends Event>> into) {
        if (type.isRecord()) {
            into.add(type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted.asSubclass(Event.class), into);
        }
    }
}
