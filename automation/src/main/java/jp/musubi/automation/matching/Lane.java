package jp.musubi.automation.matching;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.automation.kit.follow.Follower;
import jp.musubi.language.EventTypes;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;

/** The two ways on which causes come to the matcher. */
enum Lane {
    /** Needs that were opened or revised, at once: somebody waits for these. */
    NEEDS(Stream.of(
            NeedOpened.class,
            NeedRevised.class,
            NeedClosed.class,
            NeedConsentWithdrawn.class,
            SoundingOpened.class,
            RecordErased.class)),

    /** All causes in their order, behind the needs. What the other lane has done is learned from the log. */
    ALL(Stream.of(
            NeedOpened.class,
            NeedRevised.class,
            NeedClosed.class,
            NeedConsentWithdrawn.class,
            SeedPublished.class,
            SeedRevised.class,
            SeedWithdrawn.class,
            SeedExpired.class,
            SoundingPaused.class,
            SoundingOpened.class,
            RecordErased.class));

    private final Set<String> watched;

    Lane(Stream<Class<? extends Event>> watched) {
        this.watched = watched.map(EventTypes::nameOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether events of that name are watched: causes, and what ends a need. */
    boolean watches(String name) {
        return watched.contains(name);
    }

    /** Whether the lane acts on such a cause. */
    boolean takes(MatchTrigger trigger) {
        return this == ALL || isOfNeed(trigger);
    }

    private static boolean isOfNeed(MatchTrigger trigger) {
        return trigger == MatchTrigger.NEED_OPENED
                || trigger == MatchTrigger.NEED_REVISED
                || trigger == MatchTrigger.NEED_SOUNDING_OPENED;
    }

    /**
     * Up to where the lane had done everything when the matching was stored; 0 when it does not tell. Of what a need causes
     * it tells nothing about the lane behind. A job begins only when both lanes are past its request. On the lane of all,
     * a need is matched for the last cause of a page alone, perhaps after another need's earlier one: so it goes back by a
     * page, and leaves alone what was matched for that cause or a later one.
     */
    long doneUpTo(NeedMatched matched) {
        long before = matched.causePosition() - 1;
        if (matched.trigger() == MatchTrigger.REMATCH || this == NEEDS && isOfNeed(matched.trigger())) {
            return before;
        }
        return this == ALL && !isOfNeed(matched.trigger()) ? Math.max(0, before - Follower.PAGE) : 0;
    }
}
