package jp.musubi.language.kit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** A value with a stable code: the code is what is stored and what the API says; labels live in message bundles. */
public interface Coded {
    /** The constant's name; every value with a code is a constant of an enum. */
    String name();

    /** The stable, stored name of the value: lower case, words joined by an underscore. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value with that code.
     *
     * @return the constant, or empty when no constant has the code
     */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
