package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.kit.sealing.Personal;
import jp.musubi.language.kit.sealing.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * Takes the protected components out of the JSON of one event and puts them back sealed: one box for each record, so
 * that not even which of them were filled in can be seen. Walks the event and its tree together.
 */
final class Sealer {
    static final String BOX = "$sealed";
    static final String OWNERS = "under";
    static final String VALUE = "v";

    private final KeyRing keys;
    private final Supplier<byte[]> nonces;
    private final SealedBox box;
    private final Map<RecordRef, SecretKey> used = new HashMap<>();

    Sealer(KeyRing keys, Supplier<byte[]> nonces, String eventName) {
        this.keys = keys;
        this.nonces = nonces;
        this.box = new SealedBox(eventName);
    }

    void seal(Event event, ObjectNode tree) {
        sealRecord((Record) event, tree, "", event.sealedUnder());
    }

    private void sealRecord(Record record, ObjectNode node, String path, List<RecordRef> outer) {
        List<RecordRef> owners = record instanceof Personal personal ? List.of(personal.sealedUnderPerson()) : outer;
        ObjectNode secret = Json.MAPPER.createObjectNode();
        for (RecordShape.Part part : RecordShape.of(record.getClass()).parts()) {
            String inner = path.isEmpty() ? part.name() : path + "." + part.name();
            if (part.sealed()) {
                takeOut(part.of(record), node, part.name(), inner, secret);
            } else if (node.get(part.name()) != null) {
                walk(part.of(record), node.get(part.name()), inner, owners);
            }
        }
        if (!secret.isEmpty()) {
            node.set(BOX, sealed(secret, path, owners));
        }
    }

    private static void takeOut(@Nullable Object value, ObjectNode node, String name, String path, ObjectNode secret) {
        JsonNode child = node.remove(name);
        if (child != null) {
            secret.set(name, child);
        } else if (value != null && !(value instanceof Collection<?> none && none.isEmpty())) {
            // Under another name in the tree it would be stored in clear.
            throw new IllegalStateException("protected component is not in the JSON under its own name: " + path);
        }
    }

    private void walk(@Nullable Object value, @Nullable JsonNode node, String path, List<RecordRef> owners) {
        if (value instanceof Record record && node instanceof ObjectNode object) {
            sealRecord(record, object, path, owners);
        } else if (value instanceof Collection<?> elements && node instanceof ArrayNode array) {
            int i = 0;
            for (Object element : elements) {
                walk(element, array.get(i), path + "[" + i + "]", owners);
                i++;
            }
        }
    }

    private ObjectNode sealed(JsonNode value, String path, List<RecordRef> owners) {
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("nothing to seal " + box.place(path) + " under");
        }
        byte[] bytes = plain(value, path);
        ObjectNode sealed = Json.MAPPER.createObjectNode();
        ArrayNode names = sealed.putArray(OWNERS);
        for (RecordRef owner : owners) {
            names.add(owner.toString());
            bytes = box.seal(bytes, used.computeIfAbsent(owner, keys::forSealing), owner, path, nonces);
        }
        return sealed.put(VALUE, Base64.getEncoder().encodeToString(bytes));
    }

    private static byte[] plain(JsonNode value, String path) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            // Without its cause: that could quote the protected text.
            throw new IllegalArgumentException("cannot be written as JSON: " + path);
        }
    }
}
