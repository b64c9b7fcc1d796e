package jp.musubi.language.sounding;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/** Whether a seed or need may be approached. Where nothing was said, it may. */
public enum SoundingState implements State {
    /** いまは打診を受け付けていない. */
    PAUSED(Phase.RESTS, Tone.PLAIN),
    /** 打診を受け付けている. */
    ACCEPTED(Phase.STANDS, Tone.GOOD);

    /** What leads from one to another. */
    public static final Way<SoundingState> WAY = Way.of(
            SoundingState.class,
            SoundingEvent.class,
            on(SoundingPaused.class).begins(PAUSED),
            on(SoundingPaused.class).from(ACCEPTED).to(PAUSED),
            on(SoundingPaused.class).from(PAUSED).stays(),
            on(SoundingOpened.class).from(PAUSED).to(ACCEPTED));

    private final Phase phase;
    private final Tone tone;

    SoundingState(Phase phase, Tone tone) {
        this.phase = phase;
        this.tone = tone;
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    @Override
    public Way<SoundingState> way() {
        return WAY;
    }
}
