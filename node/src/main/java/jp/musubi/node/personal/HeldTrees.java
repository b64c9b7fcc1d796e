package jp.musubi.node.personal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a JSON tree says, as texts by their path. */
final class HeldTrees {

    private HeldTrees() {}

    static Map<String, String> values(JsonNode tree) {
        Map<String, String> values = new LinkedHashMap<>();
        collect(tree, "", values);
        return values;
    }

    private static void collect(JsonNode node, String path, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), join(path, member.getKey()), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", values);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.put(path, node.asText());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** What the first says and the second does not. */
    static Map<String, String> beyond(Map<String, String> all, Map<String, String> known) {
        Map<String, String> more = new LinkedHashMap<>(all);
        more.entrySet().removeAll(known.entrySet());
        return more;
    }
}
