package jp.musubi.language.pairing;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedWithdrawn;

/** Where a pairing stands. */
public enum PairingState implements State {
    /** 候補: on the worklist, by the matcher or by hand. */
    PROPOSED(Phase.WAITS, Tone.NEW),
    /** 検討中. */
    SHORTLISTED(Phase.STANDS, Tone.GOOD),
    /** 保留: put aside until a day, and then as before. */
    HELD(Phase.RESTS, Tone.PLAIN),
    /** 見送り. */
    DISMISSED(Phase.ENDED, Tone.PLAIN),
    /** 入替え: it gave way to better ones. */
    DISPLACED(Phase.ENDED, Tone.PLAIN),
    /** 終了: its need was closed or its seed left before it was decided. */
    ENDED(Phase.ENDED, Tone.PLAIN),
    /** Its need or its seed is erased. */
    ERASED(Phase.ERASED, Tone.OVER);

    /**
     * What leads from one to another. A need or seed that comes back does not bring its pairings back: they have to be
     * proposed anew. The matcher also clears away what ended by itself, which says nothing more about it.
     */
    public static final Way<PairingState> WAY = Way.of(
            PairingState.class,
            PairingEvent.class,
            on(PairingProposed.class).begins(PROPOSED),
            on(PairingProposed.class).from(DISMISSED, DISPLACED, ENDED).to(PROPOSED),
            on(PairingShortlisted.class).from(PROPOSED).to(SHORTLISTED),
            on(PairingDismissed.class).from(PROPOSED, SHORTLISTED).to(DISMISSED),
            on(PairingHeld.class).from(PROPOSED, SHORTLISTED).to(HELD),
            on(PairingResumed.class).from(HELD).to(PairingState::restored, PROPOSED, SHORTLISTED),
            on(PairingDisplaced.class).from(PROPOSED).to(DISPLACED),
            on(PairingDisplaced.class).from(ENDED, ERASED).stays(),
            on(PairingDecisionTakenBack.class).from(DISMISSED, HELD).to(PairingState::restored, PROPOSED, SHORTLISTED),
            on(PairingDecisionTakenBack.class).from(SHORTLISTED).to(PROPOSED),
            on(NeedClosed.class).from(PROPOSED, SHORTLISTED, HELD).to(ENDED),
            on(NeedConsentWithdrawn.class).from(PROPOSED, SHORTLISTED, HELD).to(ENDED),
            on(SeedWithdrawn.class).from(PROPOSED, SHORTLISTED, HELD).to(ENDED),
            on(SeedExpired.class).from(PROPOSED, SHORTLISTED, HELD).to(ENDED),
            on(RecordErased.class)
                    .from(PROPOSED, SHORTLISTED, HELD, DISMISSED, DISPLACED, ENDED)
                    .to(ERASED));

    private final Phase phase;
    private final Tone tone;

    PairingState(Phase phase, Tone tone) {
        this.phase = phase;
        this.tone = tone;
    }

    private static PairingState restored(PairingRestoration event) {
        return switch (event.restored()) {
            case PROPOSED -> PROPOSED;
            case SHORTLISTED -> SHORTLISTED;
        };
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
    public Way<PairingState> way() {
        return WAY;
    }
}
