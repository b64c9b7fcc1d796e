package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;

/** Whose keys a stored payload needs. Nothing is opened. */
public final class SealedOwners {
    private static final byte[] BOX = ('"' + Sealer.BOX + '"').getBytes(StandardCharsets.UTF_8);

    private SealedOwners() {}

    /**
     * The owners of the keys under which something in the payload is sealed, in any version of the event.
     *
     * @return none when nothing is sealed
     * @throws UnreadableEventException when the payload is no JSON, or names somebody who cannot be
     */
    public static Set<RecordRef> of(byte[] payload) {
        if (!mayHaveBox(payload)) {
            return Set.of();
        }
        Set<RecordRef> owners = new LinkedHashSet<>();
        try {
            collect(Json.MAPPER.readTree(payload), owners);
        } catch (IOException e) {
            throw new UnreadableEventException("payload is not JSON", e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("a sealed box names an owner that is none", null);
        }
        return owners;
    }

    private static void collect(JsonNode node, Set<RecordRef> owners) {
        JsonNode box = node.get(Sealer.BOX);
        if (box != null) {
            box.path(Sealer.OWNERS).forEach(owner -> owners.add(RecordRef.parse(owner.asText())));
        }
        node.forEach(child -> collect(child, owners));
    }

    /** Most events have none: their JSON need not be read. */
    private static boolean mayHaveBox(byte[] payload) {
        for (int at = 0; at <= payload.length - BOX.length; at++) {
            int matched = 0;
            while (matched < BOX.length && payload[at + matched] == BOX[matched]) {
                matched++;
            }
            if (matched == BOX.length) {
                return true;
            }
        }
        return false;
    }
}
