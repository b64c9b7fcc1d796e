package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.kit.sealing.RecordShape;

/**
 * The one way between events and stored bytes. Thread-safe.
 *
 * <p>A payload is the event's JSON. Each record in it that has {@code @Sealed} components holds them in one box,
 * {@code "$sealed":{"under":["need:abc","seed:def"],"v":"…"}}: the owners of the keys, innermost first, and in base 64
 * the JSON of those components, sealed under each key in turn. Exceptions never quote a protected value.
 */
public final class EventCodec {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;
    private final List<Upgrade> upgrades;
    private final Supplier<byte[]> nonces;

    public EventCodec(KeyRing keys) {
        this(keys, Upgrade.ALL, EventCodec::randomNonce);
    }

    EventCodec(KeyRing keys, List<Upgrade> upgrades, Supplier<byte[]> nonces) {
        this.keys = keys;
        this.upgrades = List.copyOf(upgrades);
        this.nonces = nonces;
    }

    /**
     * Seals and writes. The same event under the same keys gives different bytes each time (fresh nonces).
     *
     * @throws KeyRing.DestroyedKeyException when something would be sealed under a key that has been destroyed
     * @throws IllegalArgumentException when a value has no JSON form (half a surrogate pair, a number that is none)
     */
    public StoredForm write(Event event) {
        String name = EventTypes.nameOf(event.getClass());
        ObjectNode tree = Json.MAPPER.valueToTree(event);
        Json.requireWritable(tree);
        new Sealer(keys, nonces, name).seal(event, tree);
        try {
            return new StoredForm(name, EventTypes.versionOf(event.getClass()), Json.MAPPER.writeValueAsBytes(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + name, e);
        }
    }

    /**
     * Reads and opens, upgrading old versions.
     *
     * @throws UnreadableEventException when name or version is unknown, the bytes are not of that form, or a sealed
     *     value has been altered
     */
    public Opened read(String name, String version, byte[] payload) {
        Class<? extends Event> type = EventTypes.find(name)
                .orElseThrow(() -> new UnreadableEventException("unknown event: " + name + " " + version, null));
        ObjectNode tree = tree(name, payload);
        Opener opener = new Opener(keys, name);
        opener.open(tree);
        JsonNode current = upgraded(name, version, EventTypes.versionOf(type), tree);
        return new Opened(event(name, type, current), opener.erased());
    }

    private static ObjectNode tree(String name, byte[] payload) {
        try {
            if (Json.MAPPER.readTree(payload) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (IOException e) {
            throw new UnreadableEventException(name + ": payload is not JSON", e);
        }
        throw new UnreadableEventException(name + ": payload is not a JSON object", null);
    }

    private JsonNode upgraded(String name, String stored, String current, JsonNode tree) {
        String version = stored;
        JsonNode payload = tree;
        while (!version.equals(current)) {
            Upgrade upgrade = Upgrade.find(upgrades, name, version)
                    .orElseThrow(() -> new UnreadableEventException("unknown version: " + name + " " + stored, null));
            payload = upgrade.conversion().apply(payload);
            version = upgrade.toVersion();
        }
        return payload;
    }

    private static Event event(String name, Class<? extends Event> type, JsonNode tree) {
        Event event;
        try {
            event = Json.MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            // Without its cause: that could quote an opened value.
            String where = e instanceof JsonMappingException at ? at.getPathReference() : "";
            throw new UnreadableEventException(
                    name + ": not of this form: " + e.getClass().getSimpleName() + " at " + where, null);
        }
        // The first component of every event is what it is about.
        if (RecordShape.of(type).parts().getFirst().of((Record) event) == null) {
            throw new UnreadableEventException(name + ": says not what it is about", null);
        }
        return event;
    }

    private static byte[] randomNonce() {
        byte[] nonce = new byte[SealedBox.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }
}
