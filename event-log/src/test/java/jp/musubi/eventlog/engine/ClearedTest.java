package jp.musubi.eventlog.engine;

import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jp.musubi.eventlog.Criteria;
import org.junit.jupiter.api.Test;

/** What is remembered of costly items is never more than what was seen. */
class ClearedTest {
    private static final Criteria.Item ITEM = item(tags("seed:1", "need:1"), "A");

    private final Cleared cleared = new Cleared();

    @Test
    void nothingIsKnownAtFirstAndAfterForgetting() {
        assertThat(cleared.upTo(ITEM, 3)).isEqualTo(3);
        cleared.keep(ITEM, 0, 10);
        assertThat(cleared.upTo(ITEM, 3)).isEqualTo(10);
        cleared.forget();
        assertThat(cleared.upTo(ITEM, 3)).isEqualTo(3);
    }

    @Test
    void whatWasSeenAfterAPositionServesOnlyThoseWhoAskNoEarlier() {
        cleared.keep(ITEM, 5, 10);
        assertThat(cleared.upTo(ITEM, 4)).isEqualTo(4);
        assertThat(cleared.upTo(ITEM, 5)).isEqualTo(10);
        assertThat(cleared.upTo(ITEM, 12)).isEqualTo(12);
        assertThat(cleared.upTo(item(tags("seed:1", "need:1")), 5)).isEqualTo(5);
    }

    @Test
    void onlyWhatHasCostMuchBeforeIsExtended() {
        cleared.extend(ITEM, 0, 10);
        assertThat(cleared.upTo(ITEM, 0)).isZero();
        cleared.keep(ITEM, 0, 10);
        cleared.extend(ITEM, 8, 20);
        assertThat(cleared.upTo(ITEM, 0)).isEqualTo(20);
    }

    @Test
    void whatIsCheapOrVeryLongIsNotRemembered() {
        cleared.keep(item(tags("seed:1"), "A"), 0, 10);
        assertThat(cleared.upTo(item(tags("seed:1"), "A"), 0)).isZero();
        Criteria.Item longOne = item(tags("seed:1", "need:" + "1".repeat(5_000)));
        cleared.keep(longOne, 0, 10);
        assertThat(cleared.upTo(longOne, 0)).isZero();
    }

    @Test
    void howeverRangesOverlapNoPositionIsTakenForSeenThatWasNot() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            Cleared some = new Cleared();
            boolean[] seen = new boolean[41];
            for (int i = 0; i < 6; i++) {
                int after = random.nextInt(40);
                int upTo = after + random.nextInt(41 - after);
                some.keep(ITEM, after, upTo);
                for (int position = after + 1; position <= upTo; position++) {
                    seen[position] = true;
                }
                for (int asked = 0; asked <= 40; asked++) {
                    for (int position = asked + 1; position <= some.upTo(ITEM, asked); position++) {
                        assertThat(seen[position]).isTrue();
                    }
                }
            }
        }
    }
}
