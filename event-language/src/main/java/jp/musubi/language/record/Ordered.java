package jp.musubi.language.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets in the order of their constants, so that the same value always has the same stored bytes. */
public final class Ordered {
    private Ordered() {}

    public static <E extends Enum<E>> Set<E> set(Set<E> values) {
        return values == null || values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }
}
