package jp.musubi.language.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a record may be shown and matched, as its own dates say. A day is one of Asia/Tokyo.
 *
 * @param from the first day, or null when there is none
 * @param until the last day, that day included, or null when there is none
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Whether the day is one of them. */
    public boolean holds(LocalDate day) {
        return !endedBefore(day) && (from == null || !day.isBefore(from));
    }

    /** Whether the last of them lies before the day. */
    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
