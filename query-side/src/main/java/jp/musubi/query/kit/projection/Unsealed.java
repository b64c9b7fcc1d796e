package jp.musubi.query.kit.projection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a page, opened ahead of being taken in; or why it could not be opened, which matters only when its
 * turn comes.
 *
 * @param occurrence null when it could not be opened
 * @param failure null when it could
 */
public record Unsealed(
        long position,
        @Nullable Occurrence occurrence,
        @Nullable RuntimeException failure) {

    /** The event. @throws RuntimeException why it could not be opened */
    Occurrence require() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(occurrence);
    }
}
