package jp.musubi.language.matching;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/** Where a job that matches all open needs again stands. */
public enum RematchState implements State {
    /** 実行中. */
    RUNNING(Phase.STANDS, Tone.PLAIN),
    /** 一時停止: it rests until it is resumed. */
    PAUSED(Phase.RESTS, Tone.PLAIN),
    /** 完了. */
    COMPLETED(Phase.ENDED, Tone.PLAIN),
    /** 置換: a later one does all that it would have done. */
    REPLACED(Phase.ENDED, Tone.PLAIN);

    /** What leads from one to another. There is never more than one job under way. */
    public static final Way<RematchState> WAY = Way.of(
            RematchState.class,
            RematchEvent.class,
            on(RematchRequested.class).begins(RUNNING),
            on(RematchPaused.class).from(RUNNING).to(PAUSED),
            on(RematchResumed.class).from(PAUSED).to(RUNNING),
            on(RematchCompleted.class).from(RUNNING, PAUSED).to(COMPLETED),
            on(RematchRequested.class).ofAnother().from(RUNNING, PAUSED).to(REPLACED));

    private final Phase phase;
    private final Tone tone;

    RematchState(Phase phase, Tone tone) {
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
    public Way<RematchState> way() {
        return WAY;
    }
}
