package jp.musubi.query.cluster.readsight;

import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.query.kit.LastEvent;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link ReadCoordinatorSight}, from the log itself. */
public final class ReadCoordinatorSightSlice {
    private static final Criteria.Item SET = new Criteria.Item(
            Set.of(new Tag("cluster", CoordinatorSightSet.CLUSTER)),
            Set.of(EventTypes.nameOf(CoordinatorSightSet.class)));

    private ReadCoordinatorSightSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadCoordinatorSight.class, question -> answer(sources.log(), sources.codec()));
    }

    /** What the log says. @param codec nothing of it is sealed */
    public static CoordinatorSight answer(EventLog log, EventCodec codec) {
        return LastEvent.of(log, codec, SET, CoordinatorSightSet.class)
                .map(CoordinatorSightSet::sight)
                .orElse(CoordinatorSight.ACROSS);
    }
}
