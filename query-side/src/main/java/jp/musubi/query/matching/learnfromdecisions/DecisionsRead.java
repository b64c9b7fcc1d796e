package jp.musubi.query.matching.learnfromdecisions;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.EventTypes;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecision;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingRestoration;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.query.kit.Sources;

/**
 * Reads decisions from the log. A pairing that was shortlisted fits; one that was dismissed because its contents do not fit
 * does not. Of several such decisions on a pairing the last one counts. A dismissal for any other reason says nothing about
 * the contents: who has been approached before is often the best match, and stays what was said of it before. What was taken
 * back was never said.
 */
final class DecisionsRead {
    private static final Set<String> NAMES = EventTypes.all().stream()
            .filter(PairingEvent.class::isAssignableFrom)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<PairingId, Long> proposed = new HashMap<>();

    /** Of each pairing all that was decided and not taken back, last first; empty what says nothing about the contents. */
    private final Map<PairingId, Deque<Optional<Decision>>> made = new HashMap<>();

    private DecisionsRead() {}

    /** The decisions up to a position, in log order. */
    static List<Decision> upTo(long position, Sources sources) {
        DecisionsRead read = new DecisionsRead();
        try (EventCursor events = sources.log().source(Criteria.named(NAMES), 0)) {
            while (events.hasNext()) {
                StoredEvent stored = events.next();
                if (stored.position() > position) {
                    break;
                }
                PairingEvent event = (PairingEvent) sources.codec()
                        .read(stored.name(), stored.version(), stored.payload())
                        .event();
                read.take(event, stored.position());
            }
        }
        return inOrder(read.made.values().stream().flatMap(DecisionsRead::last).toList());
    }

    private static Stream<Decision> last(Deque<Optional<Decision>> made) {
        return made.stream().flatMap(Optional::stream).limit(1);
    }

    private static List<Decision> inOrder(Collection<Decision> decisions) {
        return decisions.stream()
                .sorted(Comparator.comparingLong(Decision::position)
                        .thenComparing(one -> one.seed().value()))
                .toList();
    }

    private void take(PairingEvent event, long position) {
        switch (event) {
            case PairingProposed e ->
                proposed.put(e.pairingId(), e.by() == ProposedBy.MATCHER ? e.causePosition() : position);
            case PairingDecision e -> made(e).push(fits(e).map(fits -> decision(e, position, fits)));
            case PairingRestoration e -> made(e).poll();
            case PairingDisplaced e -> {
                // Nobody decided anything.
            }
        }
    }

    /** Empty for a decision that says nothing about the contents. */
    private static Optional<Boolean> fits(PairingDecision event) {
        return switch (event) {
            case PairingShortlisted e -> Optional.of(true);
            case PairingDismissed e when e.reason() == DismissReason.CONTENT_MISMATCH -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Deque<Optional<Decision>> made(PairingEvent event) {
        return made.computeIfAbsent(event.pairingId(), any -> new ArrayDeque<>());
    }

    private Decision decision(PairingEvent event, long position, boolean fits) {
        // Never decided about before it was proposed: the commands refuse that.
        long asOf = proposed.getOrDefault(event.pairingId(), position);
        return new Decision(event.needId(), event.seedId(), asOf, position, fits);
    }
}
