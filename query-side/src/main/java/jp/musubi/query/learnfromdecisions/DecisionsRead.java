package jp.musubi.query.learnfromdecisions;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.codec.EventTypes;
import jp.musubi.language.event.PairingDismissed;
import jp.musubi.language.event.PairingEvent;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.value.DismissReason;
import jp.musubi.language.value.ProposedBy;
import jp.musubi.query.Sources;

/**
 * Reads decisions from the log. A pairing that was shortlisted fits; one that was dismissed because its contents do not fit
 * does not. Of several such decisions on a pairing the last one counts. A dismissal for any other reason says nothing about
 * the contents: who has been approached before is often the best match, and stays what was said of it before.
 */
final class DecisionsRead {
    private static final Set<String> NAMES = Stream.of(
                    PairingProposed.class, PairingShortlisted.class, PairingDismissed.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<PairingId, Long> proposed = new HashMap<>();
    private final Map<PairingId, Decision> last = new HashMap<>();

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
        return inOrder(read.last.values());
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
            case PairingShortlisted e -> decided(e, position, true);
            case PairingDismissed e -> {
                if (e.reason() == DismissReason.CONTENT_MISMATCH) {
                    decided(e, position, false);
                }
            }
            case PairingEvent e -> throw new IllegalStateException("not asked for: " + e);
        }
    }

    private void decided(PairingEvent event, long position, boolean fits) {
        // Never decided about before it was proposed: the commands refuse that.
        long asOf = proposed.getOrDefault(event.pairingId(), position);
        last.put(event.pairingId(), new Decision(event.needId(), event.seedId(), asOf, position, fits));
    }
}
