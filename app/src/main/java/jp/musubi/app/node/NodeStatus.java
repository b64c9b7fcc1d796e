package jp.musubi.app.node;

import java.util.List;

/**
 * Where a node stands.
 *
 * @param phase how far it has come
 * @param head position of the last event
 * @param indexed position that answers show
 * @param readOnly why nothing is stored any more, in English; null when all is well
 * @param halted projections and automations that stopped at an event
 */
public record NodeStatus(Phase phase, long head, long indexed, String readOnly, List<Halted> halted) {

    public NodeStatus {
        halted = List.copyOf(halted);
    }

    /** Whether nothing has failed. */
    public boolean sound() {
        return readOnly == null && halted.isEmpty();
    }

    /**
     * A part that stopped: it never skips an event.
     *
     * @param part {@code log}, {@code projection}, {@code matching} or {@code erasure}
     * @param position position of the event at which it stopped
     * @param error what went wrong, in English
     */
    public record Halted(String part, long position, String error) {}
}
