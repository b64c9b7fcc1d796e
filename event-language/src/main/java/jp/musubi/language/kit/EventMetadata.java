package jp.musubi.language.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did it and through what: stored beside every event. Holds ids only, never a name, so that nothing here has to be
 * erased. "When" is the event's own time, set by the server and never used for order.
 *
 * @param actor the person who acted, or a system actor such as {@code matcher}
 * @param onBehalfOf the person or organization for whom it was done; null when for oneself
 * @param commandId the command (also the append id)
 * @param correlationId the first message of this chain
 * @param causationId the message or event that led to this one
 * @param software version of Musubi that stored it
 */
public record EventMetadata(
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String software) {

    public static final String ACTOR = "actor";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String COMMAND_ID = "commandId";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";
    public static final String SOFTWARE = "software";

    /**
     * A digest of the request that the command came by, too short to tell anything of it: a repeat of the command id by
     * another request is noticed. Only where a caller chose the command id.
     */
    public static final String REQUEST = "request";

    /** Reads the stored string map; absent entries become null. */
    public static EventMetadata of(Map<String, String> map) {
        return new EventMetadata(
                map.get(ACTOR),
                map.get(ON_BEHALF_OF),
                map.get(COMMAND_ID),
                map.get(CORRELATION_ID),
                map.get(CAUSATION_ID),
                map.get(SOFTWARE));
    }

    /** The string map to store, without null entries, in a fixed order. */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, ACTOR, actor);
        put(map, ON_BEHALF_OF, onBehalfOf);
        put(map, COMMAND_ID, commandId);
        put(map, CORRELATION_ID, correlationId);
        put(map, CAUSATION_ID, causationId);
        put(map, SOFTWARE, software);
        return map;
    }

    private static void put(Map<String, String> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
