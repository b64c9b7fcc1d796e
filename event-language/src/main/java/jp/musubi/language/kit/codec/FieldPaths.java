package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/** Lays a value out as fields, so that two states of a record can be compared field by field. */
public final class FieldPaths {
    private FieldPaths() {}

    /**
     * One field that differs.
     *
     * @param path the field, as in {@link FieldPaths#flatten}
     * @param before its text before, or null when it had none
     * @param after its text after, or null when it has none
     */
    public record Change(String path, String before, String after) {}

    /**
     * The fields of a value in declared order, each as text under its path in the JSON form, for example
     * {@code ip.status}. Codes, dates and numbers stand as they are stored. A list is one field with one line for each
     * element; an element that is a record is one line of its values, separated by blanks. What is null or empty is
     * left out.
     *
     * @param content a record; null has no fields
     */
    public static LinkedHashMap<String, String> flatten(Object content) {
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        if (content != null) {
            collect("", Json.MAPPER.valueToTree(content), fields);
        }
        return fields;
    }

    /**
     * The fields in which two states differ, in declared order.
     *
     * @param before null for a record that did not exist
     * @param after null for a record that is gone
     */
    public static List<Change> diff(Object before, Object after) {
        Map<String, String> old = flatten(before);
        Map<String, String> young = flatten(after);
        List<Change> changes = new ArrayList<>();
        for (String path : inOrder(old.keySet(), young.keySet())) {
            if (!Objects.equals(old.get(path), young.get(path))) {
                changes.add(new Change(path, old.get(path), young.get(path)));
            }
        }
        return List.copyOf(changes);
    }

    /** Both lists of paths merged: each is in declared order, so a path new in one goes before what follows it there. */
    private static Set<String> inOrder(Set<String> old, Set<String> young) {
        Set<String> merged = new LinkedHashSet<>();
        List<String> waiting = new ArrayList<>(old);
        for (String path : young) {
            int at = waiting.indexOf(path);
            if (at >= 0) {
                merged.addAll(waiting.subList(0, at + 1));
                waiting = waiting.subList(at + 1, waiting.size());
            }
            merged.add(path);
        }
        merged.addAll(waiting);
        return merged;
    }

    private static void collect(String path, JsonNode node, SequencedMap<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (!node.isNull()) {
            into.put(path, text(node));
        }
    }

    private static String text(JsonNode node) {
        return node.isArray() ? joined(node, "\n") : node.isObject() ? joined(node, " ") : node.asText();
    }

    private static String joined(JsonNode node, String separator) {
        List<String> texts = new ArrayList<>();
        node.forEach(child -> texts.add(text(child)));
        return String.join(separator, texts);
    }
}
