package jp.musubi.node;

import java.util.List;
import java.util.Set;
import jp.musubi.node.gateway.StoreCause;

/**
 * Where a node stands.
 *
 * @param phase how far it has come
 * @param head position of the last event
 * @param indexed position that answers show; 0 when the node has no index
 * @param readOnly why nothing is stored any more, in English; null when all is well
 * @param why what that comes from, or what keeps from storing for now; null when all is well
 * @param unreachable why the log cannot be reached now, in English; null when it can
 * @param halted projections and automations that stopped at an event
 * @param roles what the node does
 */
public record NodeStatus(
        Phase phase,
        long head,
        long indexed,
        String readOnly,
        StoreCause why,
        String unreachable,
        List<Halted> halted,
        Set<NodeRole> roles) {

    public NodeStatus {
        halted = List.copyOf(halted);
        roles = Set.copyOf(roles);
    }

    /** @param passing what keeps from storing for now; null when nothing does */
    static NodeStatus of(
            Phase phase,
            HeadWatch.Seen seen,
            long indexed,
            WriteStop stop,
            PassingFault.Seen passing,
            List<Halted> halted,
            Set<NodeRole> roles) {
        return new NodeStatus(
                phase,
                Math.max(seen.head(), indexed),
                indexed,
                stop.reason() != null || passing == null ? stop.reason() : passing.detail(),
                stop.why() != null || passing == null ? stop.why() : passing.why(),
                seen.failure(),
                halted,
                roles);
    }

    /** The part whose failing stops nothing: the sentence model that an installation brought. */
    static final String MODEL = "model";

    /** Whether nothing has failed that the node needs. */
    public boolean sound() {
        return readOnly == null
                && why == null
                && unreachable == null
                && halted.stream().noneMatch(Halted::needed);
    }

    /**
     * A part that stopped: it never skips an event.
     *
     * @param part {@code log}, {@code projection}, {@code matching}, {@code ending}, {@code erasure} or {@value #MODEL}
     * @param position position of the event at which it stopped; 0 when it stopped at none
     * @param error what went wrong, in English
     */
    public record Halted(String part, long position, String error) {

        /** Whether the node cannot do all of its work without it. */
        public boolean needed() {
            return !part.equals(MODEL);
        }
    }
}
