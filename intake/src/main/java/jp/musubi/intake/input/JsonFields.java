package jp.musubi.intake.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A JSON object as fields: nested objects by dots, arrays of objects by number, arrays of plain values as several texts. */
public final class JsonFields {
    private JsonFields() {}

    /**
     * Flattens. Nulls make no field.
     *
     * @throws IllegalArgumentException when the node is no object
     */
    public static RawFields flatten(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("a JSON object is wanted");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> add(values, entry.getKey(), entry.getValue()));
        return new RawFields(values);
    }

    private static void add(Map<String, List<String>> values, String name, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> add(values, name + "." + entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode item = node.get(i);
                add(values, item.isContainer() ? name + "." + i : name, item);
            }
        } else if (!node.isNull()) {
            values.computeIfAbsent(name, any -> new ArrayList<>()).add(node.asString());
        }
    }
}
