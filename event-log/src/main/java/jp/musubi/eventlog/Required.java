package jp.musubi.eventlog;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a caller must give: said at once and by name, before anybody else's append could suffer from it. */
public final class Required {
    private Required() {}

    /** The part. @throws IllegalArgumentException when it is missing */
    public static <T> T present(String what, @Nullable T part) {
        if (part == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return part;
    }

    /** The parts. @throws IllegalArgumentException when they, or one of them, are missing */
    static <T extends Collection<?>> T all(String what, @Nullable T parts) {
        T all = present(what, parts);
        for (Object part : all) {
            if (part == null) {
                throw new IllegalArgumentException(what + ": one is missing");
            }
        }
        return all;
    }

    /** A limit of a page. @throws IllegalArgumentException when it is negative, which a store would take for none */
    public static int limit(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + limit);
        }
        return limit;
    }
}
