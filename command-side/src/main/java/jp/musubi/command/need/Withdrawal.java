package jp.musubi.command.need;

import java.time.LocalDate;
import jp.musubi.language.need.Consent;
import org.jspecify.annotations.Nullable;

/**
 * That a consent was withdrawn.
 *
 * @param on the day
 * @param consent the one that stood then, or null
 */
public record Withdrawal(LocalDate on, @Nullable Consent consent) {

    /** Whether a consent is a new one: of that day or later, and not the one that was withdrawn. */
    public boolean isOvercomeBy(@Nullable Consent next) {
        return next != null && next.on() != null && !next.on().isBefore(on) && !next.equals(consent);
    }
}
