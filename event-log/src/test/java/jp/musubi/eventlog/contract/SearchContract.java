package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.positions;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import org.junit.jupiter.api.Test;

/** Whatever is asked, cursors and conditions answer as if each event were looked at. */
interface SearchContract extends Store {

    @Test
    default void cursorsFindWhatALookAtEachEventFinds() {
        RandomLog given = new RandomLog(1);
        for (int round = 0; round < 4; round++) {
            given.append(round % 2 == 0 ? log() : another(), 150);
            for (int i = 0; i < 25; i++) {
                Criteria criteria = given.criteria();
                long after = given.position();
                assertThat(positions(log(), criteria, after))
                        .as("%s after %d", criteria, after)
                        .isEqualTo(given.matching(criteria, after));
            }
        }
    }

    @Test
    default void conditionsRefuseWhatALookAtEachEventRefuses() {
        RandomLog given = new RandomLog(2);
        given.append(log(), 300);
        for (int i = 0; i < 60; i++) {
            AppendCondition condition = new AppendCondition(given.position(), given.criteria());
            List<Long> matching = given.matching(condition.criteria(), condition.after());
            if (matching.isEmpty()) {
                assertThat(failure(when(log(), condition, given.next()))).isNull();
            } else {
                assertThat(failure(when(log(), condition, event("New"))))
                        .isInstanceOfSatisfying(
                                ConflictException.class,
                                conflict -> assertThat(matching).contains(conflict.conflicting()));
            }
        }
    }
}
