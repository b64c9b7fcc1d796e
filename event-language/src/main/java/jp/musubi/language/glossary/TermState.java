package jp.musubi.language.glossary;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/** Where a group of the glossary stands. */
public enum TermState implements State {
    /** 使用中. */
    IN_FORCE(Phase.STANDS, Tone.PLAIN),
    /** 廃止: can be taken up again. */
    RETIRED(Phase.PAST, Tone.PLAIN);

    /** What leads from one to another. */
    public static final Way<TermState> WAY = Way.of(
            TermState.class,
            GlossaryEvent.class,
            on(GlossaryTermDefined.class).begins(IN_FORCE),
            on(GlossaryTermDefined.class).from(RETIRED).to(IN_FORCE),
            on(GlossaryTermDefined.class).from(IN_FORCE).stays(),
            on(GlossaryTermRetired.class).from(IN_FORCE).to(RETIRED));

    private final Phase phase;
    private final Tone tone;

    TermState(Phase phase, Tone tone) {
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
    public Way<TermState> way() {
        return WAY;
    }
}
