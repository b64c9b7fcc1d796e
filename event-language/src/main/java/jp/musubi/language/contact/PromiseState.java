package jp.musubi.language.contact;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/** Where a promise stands. */
public enum PromiseState implements State {
    /** It is still to be kept. */
    OPEN(Phase.WAITS, Tone.PLAIN),
    /** It was kept. */
    KEPT(Phase.ENDED, Tone.DONE),
    /** Nobody will keep it any more. */
    GIVEN_UP(Phase.ENDED, Tone.OVER),
    /**
     * Another note was made on the record while notes still replaced the promises before them; nobody said what became
     * of it.
     */
    REPLACED(Phase.ENDED, Tone.OVER);

    /** What leads from one to another. It is given in a contact, whose id it has. */
    public static final Way<PromiseState> WAY = Way.of(
            PromiseState.class,
            PromiseEvent.class,
            on(ContactNoted.class).begins(OPEN),
            on(PromiseHandedOver.class).from(OPEN).stays(),
            on(PromiseKept.class).from(OPEN).to(KEPT),
            on(PromiseGivenUp.class).from(OPEN).to(GIVEN_UP),
            on(ContactNoted.class).ofAnother().from(OPEN).to(REPLACED));

    private final Phase phase;
    private final Tone tone;

    PromiseState(Phase phase, Tone tone) {
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
    public Way<PromiseState> way() {
        return WAY;
    }
}
