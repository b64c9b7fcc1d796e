package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;

/**
 * Opens the sealed values in the JSON of one event. Looks at the tree alone, not at the classes of today, so that it
 * opens old versions just as well.
 */
final class Opener {
    private final KeyRing keys;
    private final String eventName;
    private final SealedBox box;
    private final Map<RecordRef, Optional<SecretKey>> used = new HashMap<>();
    private boolean erased;

    Opener(KeyRing keys, String eventName) {
        this.keys = keys;
        this.eventName = eventName;
        this.box = new SealedBox(eventName);
    }

    /** Opens in place; what lies in a box whose key is gone stays out. */
    void open(ObjectNode tree) {
        openObject(tree, "");
    }

    /** Whether a key was gone. */
    boolean erased() {
        return erased;
    }

    private void openObject(ObjectNode node, String path) {
        JsonNode sealed = node.remove(Sealer.BOX);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            walk(member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey());
        }
        if (sealed == null) {
            return;
        }
        Optional<ObjectNode> opened = opened(sealed, path);
        if (opened.isEmpty()) {
            erased = true;
            return;
        }
        for (Map.Entry<String, JsonNode> member : opened.get().properties()) {
            if (node.replace(member.getKey(), member.getValue()) != null) {
                throw malformed(path);
            }
        }
    }

    private void walk(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            openObject(object, path);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "[" + i + "]");
            }
        }
    }

    private Optional<ObjectNode> opened(JsonNode sealed, String path) {
        List<RecordRef> owners = owners(sealed, path);
        byte[] bytes = value(sealed, path);
        // All keys first: with one of them gone nothing is opened, not even the outer layers.
        if (owners.stream().anyMatch(owner -> key(owner).isEmpty())) {
            return Optional.empty();
        }
        for (RecordRef owner : owners.reversed()) {
            bytes = box.open(bytes, key(owner).orElseThrow(), owner, path);
        }
        try {
            if (Json.MAPPER.readTree(bytes) instanceof ObjectNode opened) {
                return Optional.of(opened);
            }
        } catch (IOException e) {
            // Without its cause, which could quote the protected text.
            throw malformed(path);
        }
        throw malformed(path);
    }

    private Optional<SecretKey> key(RecordRef owner) {
        return used.computeIfAbsent(owner, keys::forOpening);
    }

    private List<RecordRef> owners(JsonNode sealed, String path) {
        JsonNode names = sealed.get(Sealer.OWNERS);
        if (sealed.size() != 2 || names == null || !names.isArray() || names.isEmpty()) {
            throw malformed(path);
        }
        try {
            List<RecordRef> owners = new ArrayList<>();
            names.forEach(name -> owners.add(RecordRef.parse(name.asText())));
            return owners;
        } catch (IllegalArgumentException e) {
            throw malformed(path);
        }
    }

    private byte[] value(JsonNode sealed, String path) {
        try {
            return Base64.getDecoder().decode(sealed.path(Sealer.VALUE).asText());
        } catch (IllegalArgumentException e) {
            throw malformed(path);
        }
    }

    private UnreadableEventException malformed(String path) {
        return new UnreadableEventException(eventName + ": not a sealed box: " + box.place(path), null);
    }
}
