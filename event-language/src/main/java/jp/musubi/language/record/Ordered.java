package jp.musubi.language.record;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.musubi.language.kit.RecordRef;
import org.jspecify.annotations.Nullable;

/** Sets in an order of their own, so that the same value always has the same stored bytes. */
public final class Ordered {
    private Ordered() {}

    /** In the order of their constants. */
    public static <E extends Enum<E>> Set<E> set(Set<E> values) {
        return values == null || values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }

    /** In the order of their text. */
    public static Set<RecordRef> refs(@Nullable Collection<RecordRef> values) {
        if (values == null || values.isEmpty()) {
            return Set.of();
        }
        SortedSet<RecordRef> sorted = new TreeSet<>(Comparator.comparing(RecordRef::toString));
        sorted.addAll(values);
        return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }
}
