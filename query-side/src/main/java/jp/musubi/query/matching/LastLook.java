package jp.musubi.query.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.need.NeedView;

/**
 * What the matcher saw when it last looked at a need, as its event in the log tells.
 *
 * @param position log position of that event
 */
public record LastLook(long position, NeedMatched matched) {

    /**
     * One seed among what was seen.
     *
     * @param position log position of the matcher's event
     * @param rank from 1
     * @param floor lowest direct score that could be proposed
     * @param aboveFloor whether it could be proposed
     * @param places what places the need had; null where the event does not tell
     * @param seed its scores, and why it has a place or none
     */
    public record Seen(
            long position,
            int rank,
            double floor,
            boolean aboveFloor,
            NeedMatched.Places places,
            NeedMatched.ScoredSeed seed) {}

    /**
     * The last look at the need as the view knows it: of its own day in a view of an earlier position. Empty before the
     * first, and for those who may not know that the need is matched.
     */
    public static Optional<LastLook> at(NeedView need, Sources sources) {
        if (need.matchedPosition() == 0) {
            return Optional.empty();
        }
        Tag tag = new Tag(need.id().ref().type().code(), need.id().value());
        Criteria.Item item = new Criteria.Item(Set.of(tag), Set.of(EventTypes.nameOf(NeedMatched.class)));
        try (EventCursor events = sources.log().source(new Criteria(List.of(item)), need.matchedPosition() - 1)) {
            return events.hasNext() ? Optional.of(read(events.next(), sources)) : Optional.empty();
        }
    }

    private static LastLook read(StoredEvent stored, Sources sources) {
        var opened = sources.codec().read(stored.name(), stored.version(), stored.payload());
        return new LastLook(stored.position(), (NeedMatched) opened.event());
    }

    /** What was seen of a seed; empty when it was not among the candidates that were kept. */
    public Optional<Seen> of(SeedId seed) {
        List<NeedMatched.ScoredSeed> seen = matched.candidates();
        return IntStream.range(0, seen.size())
                .filter(i -> seen.get(i).seedId().equals(seed))
                .mapToObj(i -> new Seen(
                        position,
                        i + 1,
                        matched.floor(),
                        matched.reachesFloor(seen.get(i)),
                        matched.places(),
                        seen.get(i)))
                .findFirst();
    }
}
