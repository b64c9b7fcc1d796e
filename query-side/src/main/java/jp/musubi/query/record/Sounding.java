package jp.musubi.query.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import jp.musubi.language.sounding.SoundingEvent;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;
import jp.musubi.language.sounding.SoundingState;

/**
 * Whether a seed or need may be approached (打診). Whoever sees the record is told, and until when; only insiders are told
 * why.
 *
 * @param sounding whether it may
 * @param pausedUntil the last day on which it may not, or null
 * @param pauseReason why not, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sounding(SoundingState sounding, LocalDate pausedUntil, String pauseReason) {
    /** Of which nothing was said. */
    public static final Sounding ACCEPTED = new Sounding(SoundingState.ACCEPTED, null, null);

    /** After an event. */
    public Sounding after(SoundingEvent event) {
        return switch (event) {
            case SoundingPaused e -> new Sounding(SoundingState.PAUSED, e.until(), e.reason());
            case SoundingOpened e -> ACCEPTED;
        };
    }

    /** Whether it may be approached. */
    public boolean accepts() {
        return sounding == SoundingState.ACCEPTED;
    }

    /** As others than insiders read it. */
    public Sounding withoutReason() {
        return new Sounding(sounding, pausedUntil, null);
    }

    /** For history, which tells only of a pause; null while there is none. */
    public Sounding told() {
        return accepts() ? null : this;
    }
}
