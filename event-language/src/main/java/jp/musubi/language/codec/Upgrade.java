package jp.musubi.language.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Turns the payload of an old version of an event into that of the next: one event stays one event, under the same name
 * and tags. The conversion sees opened values; what has been erased is absent, so it must do without any value that is
 * sealed.
 *
 * @param name stored name of the event
 * @param fromVersion the version it reads
 * @param toVersion the version it gives
 * @param conversion from one payload to the other; it may change the tree that it is given
 */
record Upgrade(String name, String fromVersion, String toVersion, UnaryOperator<JsonNode> conversion) {

    /** Every upgrade there is. None yet: all events are in their first version. */
    static final List<Upgrade> ALL = List.of();

    static Optional<Upgrade> find(List<Upgrade> upgrades, String name, String fromVersion) {
        return upgrades.stream()
                .filter(upgrade ->
                        upgrade.name().equals(name) && upgrade.fromVersion().equals(fromVersion))
                .findFirst();
    }
}
