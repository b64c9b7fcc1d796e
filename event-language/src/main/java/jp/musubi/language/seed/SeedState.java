package jp.musubi.language.seed;

import static jp.musubi.language.kit.Step.on;

import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Phase;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Tone;
import jp.musubi.language.kit.Way;

/** Where a seed stands. */
public enum SeedState implements State {
    /** 下書き: registered, never published. */
    DRAFT(Phase.WAITS, Tone.PLAIN),
    /** 公開中: offered and matched. */
    PUBLISHED(Phase.STANDS, Tone.GOOD),
    /** 取下げ: taken back; can be published again. */
    WITHDRAWN(Phase.ENDED, Tone.PLAIN),
    /** 期限切れ: ended by its date; a longer one offers it again. */
    EXPIRED(Phase.PAST, Tone.LATE),
    /** 削除済み. */
    ERASED(Phase.ERASED, Tone.OVER);

    /** What leads from one to another. Published again it only says anew who sees it. */
    public static final Way<SeedState> WAY = Way.of(
            SeedState.class,
            SeedEvent.class,
            on(SeedRegistered.class).begins(DRAFT),
            on(SeedRevised.class).from(DRAFT, PUBLISHED, EXPIRED).stays(),
            on(SeedPublished.class).from(DRAFT, WITHDRAWN).to(PUBLISHED),
            on(SeedPublished.class).from(EXPIRED).to(PUBLISHED).with(SeedRevised.class),
            on(SeedPublished.class).from(PUBLISHED).stays(),
            on(SeedWithdrawn.class).from(DRAFT, PUBLISHED, EXPIRED).to(WITHDRAWN),
            on(SeedExpired.class).from(DRAFT, PUBLISHED).to(EXPIRED),
            on(RecordErased.class).from(DRAFT, PUBLISHED, WITHDRAWN, EXPIRED).to(ERASED));

    private final Phase phase;
    private final Tone tone;

    SeedState(Phase phase, Tone tone) {
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
    public Way<SeedState> way() {
        return WAY;
    }
}
