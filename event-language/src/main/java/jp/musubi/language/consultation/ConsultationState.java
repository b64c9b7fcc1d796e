package jp.musubi.language.consultation;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/** Where a consultation stands. */
public enum ConsultationState implements State {
    /** 対応待ち: somebody has to call back. */
    WAITING(Phase.WAITS, Tone.NEW),
    /** ニーズとして登録: a need was made of it. */
    BECAME_NEED(Phase.ENDED, Tone.DONE),
    /** 終了. */
    CLOSED(Phase.ENDED, Tone.OVER),
    /** 削除済み. */
    ERASED(Phase.ERASED, Tone.OVER);

    /** What leads from one to another. */
    public static final Way<ConsultationState> WAY = Way.of(
            ConsultationState.class,
            ConsultationEvent.class,
            on(ConsultationLeft.class).begins(WAITING),
            on(ConsultationBecameNeed.class).from(WAITING).to(BECAME_NEED),
            on(ConsultationClosed.class).from(WAITING).to(CLOSED),
            on(RecordErased.class).from(WAITING, BECAME_NEED, CLOSED).to(ERASED));

    private final Phase phase;
    private final Tone tone;

    ConsultationState(Phase phase, Tone tone) {
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
    public Way<ConsultationState> way() {
        return WAY;
    }
}
