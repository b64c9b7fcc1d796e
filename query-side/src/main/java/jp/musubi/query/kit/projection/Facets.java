package jp.musubi.query.kit.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.kit.Coded;

/** Collects facet values; what is absent is left out. */
public final class Facets {
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    /** Adds a value to a facet: a code, or an id or name as text. */
    public Facets put(String name, Object value) {
        String text = value instanceof Coded coded ? coded.code() : value == null ? "" : value.toString();
        if (!text.isBlank()) {
            values.computeIfAbsent(name, any -> new TreeSet<>()).add(text);
        }
        return this;
    }

    public Map<String, Set<String>> map() {
        return values;
    }
}
