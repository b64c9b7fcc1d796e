package jp.musubi.query.kit.runner;

import org.jspecify.annotations.Nullable;

/**
 * Where the projection stands.
 *
 * @param position log position that the index shows
 * @param head last position of the log when it was last looked at
 * @param failedAt position of the event at which the projection halted; 0 while it runs
 * @param error why it halted; null while it runs
 */
public record ProjectionStatus(
        long position, long head, long failedAt, @Nullable String error) {

    /** Whether it has halted and will not go on until it is started anew. */
    public boolean failed() {
        return error != null;
    }
}
