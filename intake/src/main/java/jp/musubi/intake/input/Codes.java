package jp.musubi.intake.input;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.Coded;

/** Finds a coded value by its code, by its Japanese or English label, or by another name in use. */
public final class Codes {
    private static final Properties ALIASES = Names.load("/i18n/aliases.properties");
    private static final Map<Class<?>, Map<String, Object>> BY_NAME = new ConcurrentHashMap<>();

    private Codes() {}

    /** The value, or empty. Width, case, spaces and hyphens make no difference. */
    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        Map<String, Object> names = BY_NAME.computeIfAbsent(type, any -> names(type));
        return Optional.ofNullable(type.cast(names.get(Names.normal(typed))));
    }

    /** All codes of a type, in order: what a refusal names as allowed. */
    public static <E extends Enum<E> & Coded> List<String> of(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Coded::code).toList();
    }

    private static <E extends Enum<E> & Coded> Map<String, Object> names(Class<E> type) {
        Map<String, Object> names = new HashMap<>();
        // Codes and labels go first: another name in use never takes one of theirs.
        for (E value : type.getEnumConstants()) {
            names.put(Names.normal(value.code()), value);
        }
        for (E value : type.getEnumConstants()) {
            names.putIfAbsent(Names.normal(Texts.label(Locale.JAPANESE, value)), value);
            names.putIfAbsent(Names.normal(Texts.label(Locale.ENGLISH, value)), value);
        }
        for (E value : type.getEnumConstants()) {
            for (String alias : Names.of(ALIASES, type.getSimpleName() + "." + value.code())) {
                names.putIfAbsent(Names.normal(alias), value);
            }
        }
        return Map.copyOf(names);
    }
}
