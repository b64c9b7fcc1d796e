package jp.musubi.language.confirmation;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/**
 * What the owner of a record says of its wording. It is said of one revision: once there is a newer one, that is not
 * confirmed, whatever stands here.
 */
public enum ConfirmationState implements State {
    /** 確認待ち. */
    ASKED(Phase.WAITS, Tone.NEW),
    /** 確認済み. */
    CONFIRMED(Phase.STANDS, Tone.GOOD),
    /** 修正の依頼. */
    CHANGE_ASKED(Phase.RESTS, Tone.LATE),
    /** 取りやめ. */
    DECLINED(Phase.ENDED, Tone.OVER);

    /** What leads from one to another. */
    public static final Way<ConfirmationState> WAY = Way.of(
            ConfirmationState.class,
            ConfirmationEvent.class,
            on(ConfirmationAsked.class).begins(ASKED),
            on(ConfirmationAsked.class)
                    .from(ASKED, CONFIRMED, CHANGE_ASKED, DECLINED)
                    .to(ASKED),
            on(WordingConfirmed.class).from(ASKED).to(CONFIRMED),
            on(WordingChangeAsked.class).from(ASKED).to(CHANGE_ASKED),
            on(WordingDeclined.class).from(ASKED).to(DECLINED));

    private final Phase phase;
    private final Tone tone;

    ConfirmationState(Phase phase, Tone tone) {
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
    public Way<ConfirmationState> way() {
        return WAY;
    }
}
