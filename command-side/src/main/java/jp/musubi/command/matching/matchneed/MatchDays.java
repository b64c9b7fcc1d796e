package jp.musubi.command.matching.matchneed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.command.sounding.SoundingCase;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.record.Validity;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.sounding.SoundingPaused;
import jp.musubi.language.sounding.SoundingState;

/**
 * On which days a need and its seeds may be matched: by the dates of their contents, and by what was said of approaching
 * them.
 *
 * @param pauses of the need and of seeds that are not to be approached
 */
record MatchDays(Validity need, Map<SeedId, Validity> seeds, Map<RecordRef, SoundingPaused> pauses) {
    private static final Validity ALWAYS = new Validity(null, null);

    static final MatchDays NONE = new MatchDays(ALWAYS, Map.of(), Map.of());

    MatchDays {
        seeds = Map.copyOf(seeds);
        pauses = Map.copyOf(pauses);
    }

    MatchDays ofNeed(Validity validity) {
        return new MatchDays(validity, seeds, pauses);
    }

    MatchDays ofSeed(SeedId seed, Validity validity) {
        Map<SeedId, Validity> next = new HashMap<>(seeds);
        next.put(seed, validity);
        return new MatchDays(need, next, pauses);
    }

    MatchDays paused(SoundingPaused event) {
        Map<RecordRef, SoundingPaused> next = new HashMap<>(pauses);
        next.put(event.record(), event);
        return new MatchDays(need, seeds, next);
    }

    MatchDays opened(RecordRef record) {
        Map<RecordRef, SoundingPaused> next = new HashMap<>(pauses);
        next.remove(record);
        return new MatchDays(need, seeds, next);
    }

    boolean seed(SeedId seed, LocalDate day) {
        return seeds.getOrDefault(seed, ALWAYS).holds(day);
    }

    /** As it is on a day: what has passed then is no pause. */
    MatchDays on(LocalDate day) {
        Map<RecordRef, SoundingPaused> next = new HashMap<>(pauses);
        next.values().removeIf(pause -> new SoundingCase(SoundingState.PAUSED, pause).accepts(day));
        return new MatchDays(need, seeds, next);
    }

    boolean isPaused(RecordRef record) {
        return pauses.containsKey(record);
    }
}
