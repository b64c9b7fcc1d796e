package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent recent = new Recent();

    @Test
    void aTagThatNobodyHasTouchedSinceIsKnownToBeUntouched() {
        recent.restart(10);
        recent.note(tags("seed:1", "all:1"), 11);
        assertThat(recent.surelyHolds(nothing(10, item(tags("seed:2"))))).isTrue();
        assertThat(recent.surelyHolds(nothing(10, item(tags("seed:2", "all:1"), "A"))))
                .isTrue();
        assertThat(recent.surelyHolds(nothing(11, item(tags("seed:1"))))).isTrue();
    }

    @Test
    void aTagThatWasTouchedIsAskedFor() {
        recent.restart(10);
        recent.note(tags("seed:1", "all:1"), 11);
        assertThat(recent.surelyHolds(nothing(10, item(tags("seed:1"))))).isFalse();
        assertThat(recent.surelyHolds(nothing(10, item(tags("seed:2")), item(tags("seed:1", "all:1"), "A"))))
                .isFalse();
        assertThat(recent.surelyHolds(nothing(10, item(tags(), "A")))).isFalse();
    }

    @Test
    void aConditionFromBeforeTheFirstKnownPositionIsAskedFor() {
        recent.restart(10);
        assertThat(recent.surelyHolds(nothing(9, item(tags("seed:2"))))).isFalse();
        recent.restart(20);
        assertThat(recent.surelyHolds(nothing(10, item(tags("seed:2"))))).isFalse();
    }

    @Test
    void whenThereAreTooManyTagsTheOldOnesAreForgottenAndAskedFor() {
        for (int i = 1; i <= 20_000; i++) {
            recent.note(tags("seed:" + i), i);
        }
        assertThat(recent.surelyHolds(nothing(0, item(tags("seed:1"))))).isFalse();
        assertThat(recent.surelyHolds(nothing(0, item(tags("seed:0"))))).isFalse();
        assertThat(recent.surelyHolds(nothing(19_999, item(tags("seed:0"))))).isTrue();
    }
}
