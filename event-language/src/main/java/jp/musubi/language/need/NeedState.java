package jp.musubi.language.need;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/** Where a need stands. */
public enum NeedState implements State {
    /** 下書き: registered, never opened. */
    DRAFT(Phase.WAITS, Tone.PLAIN),
    /** 募集中: shown and matched. */
    OPEN(Phase.STANDS, Tone.GOOD),
    /** 募集終了: over for good. */
    CLOSED(Phase.ENDED, Tone.PLAIN),
    /** 募集終了 by a date; a longer one opens it again. */
    EXPIRED(Phase.PAST, Tone.LATE),
    /** 募集終了 by withdrawn consent; opened again only under a new one. */
    CONSENT_WITHDRAWN(Phase.ENDED, Tone.LATE),
    /** 募集停止（確認待ち）: not shown to others until the owner has confirmed the changed wording. */
    UNCONFIRMED(Phase.RESTS, Tone.LATE),
    /** 削除済み. */
    ERASED(Phase.ERASED, Tone.OVER);

    /** What leads from one to another. Opened again it only says anew who sees it. */
    public static final Way<NeedState> WAY = Way.of(
            NeedState.class,
            NeedEvent.class,
            on(NeedRegistered.class).begins(DRAFT),
            on(NeedRevised.class)
                    .from(DRAFT, OPEN, EXPIRED, CONSENT_WITHDRAWN, UNCONFIRMED)
                    .stays(),
            on(NeedOpened.class).from(DRAFT, CONSENT_WITHDRAWN, UNCONFIRMED).to(OPEN),
            on(NeedOpened.class).from(EXPIRED).to(OPEN).with(NeedRevised.class),
            on(NeedOpened.class).from(OPEN).stays(),
            on(NeedClosed.class).from(DRAFT).to(NeedState::closed, CLOSED, EXPIRED),
            on(NeedClosed.class).from(OPEN).to(NeedState::closed, CLOSED, EXPIRED, UNCONFIRMED),
            on(NeedClosed.class).from(EXPIRED).to(NeedState::closed, CLOSED, UNCONFIRMED),
            on(NeedClosed.class).from(CONSENT_WITHDRAWN, UNCONFIRMED).to(NeedState::closed, CLOSED),
            on(NeedConsentWithdrawn.class)
                    .from(DRAFT, OPEN, EXPIRED, UNCONFIRMED)
                    .to(CONSENT_WITHDRAWN),
            on(NeedMatched.class).from(OPEN).stays(),
            on(RecordErased.class)
                    .from(DRAFT, OPEN, CLOSED, EXPIRED, CONSENT_WITHDRAWN, UNCONFIRMED)
                    .to(ERASED));

    private final Phase phase;
    private final Tone tone;

    NeedState(Phase phase, Tone tone) {
        this.phase = phase;
        this.tone = tone;
    }

    private static NeedState closed(NeedClosed event) {
        if (event.reason() == NeedCloseReason.UNCONFIRMED) {
            return UNCONFIRMED;
        }
        return event.reason().byDate() ? EXPIRED : CLOSED;
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
    public Way<NeedState> way() {
        return WAY;
    }
}
