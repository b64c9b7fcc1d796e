package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored form of an event's metadata: one compact JSON object of texts, its keys sorted. */
public final class MetadataCodec {
    private MetadataCodec() {}

    /** Writes; the same map always gives the same bytes. @throws IllegalArgumentException when a text is not Unicode */
    public static byte[] write(Map<String, String> metadata) {
        SortedMap<String, String> sorted = new TreeMap<>(metadata);
        sorted.values().removeIf(Objects::isNull);
        sorted.keySet().forEach(Json::requireUnicode);
        sorted.values().forEach(Json::requireUnicode);
        try {
            return Json.MAPPER.writeValueAsBytes(sorted);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("metadata cannot be written as JSON", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @return an unmodifiable map, its keys in stored order
     * @throws UnreadableEventException when the bytes are not a JSON object of texts
     */
    public static Map<String, String> read(byte[] bytes) {
        JsonNode tree = tree(bytes);
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (!field.getValue().isTextual()) {
                throw new UnreadableEventException("metadata " + field.getKey() + " is not a text", null);
            }
            metadata.put(field.getKey(), field.getValue().textValue());
        }
        return Collections.unmodifiableMap(metadata);
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            JsonNode tree = Json.MAPPER.readTree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            throw new UnreadableEventException("metadata is not JSON", e);
        }
        throw new UnreadableEventException("metadata is not a JSON object", null);
    }
}
