package jp.musubi.query.matching;

import java.util.Arrays;
import java.util.List;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchState;

/** What history tells of a job that matches all open needs again. */
final class RematchHistory {
    private RematchHistory() {}

    static List<Record> parts(RematchEntry entry) {
        RematchView v = entry.view();
        return Arrays.asList(new Course(v.reason(), v.state()), v.outcome());
    }

    record Course(RematchReason reason, RematchState state) {}
}
