package jp.musubi.query.kit.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.kit.projection.Occurrence;

/**
 * What happened to the other sides of the pairings of which a history tells. It is no part of that history, but began and
 * ended some of them: without it the next event of such a pairing would be compared with what the pairing was no more.
 */
final class PairingSides {
    private static final Set<String> NAMES = Stream.of(
                    NeedState.WAY.beginnings(), SeedState.WAY.beginnings(), PairingState.WAY.others(Event.class))
            .flatMap(Set::stream)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private PairingSides() {}

    /** The events of other records on which pairings of this history depend. @param record whose history it is */
    static Criteria of(RecordRef record, List<Occurrence> history) {
        return new Criteria(history.stream()
                .map(Occurrence::event)
                .filter(PairingEvent.class::isInstance)
                .map(PairingEvent.class::cast)
                .flatMap(event -> Stream.of(event.needId().ref(), event.seedId().ref()))
                .filter(side -> !side.equals(record))
                .distinct()
                .map(side -> new Criteria.Item(Set.of(new Tag(side.type().code(), side.id())), NAMES))
                .toList());
    }
}
