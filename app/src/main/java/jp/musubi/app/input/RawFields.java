package jp.musubi.app.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields as typed: JSON names (nested ones with dots, {@code ip.status}, {@code researchers.0.name}) to one or more texts.
 */
public record RawFields(Map<String, List<String>> values) {
    public RawFields {
        values = new LinkedHashMap<>(values);
    }

    /** The first text of a field, or null. */
    public String first(String name) {
        List<String> texts = values.get(name);
        return texts == null || texts.isEmpty() ? null : texts.getFirst();
    }
}
