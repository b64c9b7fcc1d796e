package jp.musubi.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.Coded;

/** Collects facet values; what is absent is left out. */
final class Facets {
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    /** Adds a value to a facet: a code, or an id or name as text. */
    Facets put(String name, Object value) {
        String text = value instanceof Coded coded ? coded.code() : value == null ? "" : value.toString();
        if (!text.isBlank()) {
            values.computeIfAbsent(name, any -> new TreeSet<>()).add(text);
        }
        return this;
    }

    Map<String, Set<String>> map() {
        return values;
    }
}
