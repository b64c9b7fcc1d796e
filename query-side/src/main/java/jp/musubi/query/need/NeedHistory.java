package jp.musubi.query.need;

import java.util.Arrays;
import java.util.List;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;

/** What history tells of a need beside its content. */
final class NeedHistory {
    private NeedHistory() {}

    static List<Record> parts(NeedEntry entry) {
        NeedView v = entry.view();
        return Arrays.asList(
                v.content(),
                new Course(v.owner(), v.introducedBy(), v.state(), v.closeReason()),
                v.assent().withdrawal());
    }

    record Course(PersonId owner, PersonId introducedBy, NeedState state, NeedCloseReason closeReason) {}
}
