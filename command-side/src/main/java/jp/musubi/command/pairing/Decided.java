package jp.musubi.command.pairing;

import java.time.LocalDate;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.record.RestoredStage;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a pairing that stands.
 *
 * @param number the how manieth decision about the pairing it was, counted from 1 and for good: one taken back keeps its
 *     number
 * @param before where the pairing stood before it
 * @param until the day on which it ends by itself; null when none does
 */
public record Decided(
        int number, @Nullable PairingState before, @Nullable LocalDate until) {
    /** Whether it ends by itself on that day, or has. */
    public boolean over(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    /** Where the pairing stands again once the decision is undone. */
    public RestoredStage restored() {
        return Coded.of(RestoredStage.class, before == null ? "" : before.code())
                .orElseThrow(() -> new IllegalStateException("nobody could decide at " + before));
    }
}
